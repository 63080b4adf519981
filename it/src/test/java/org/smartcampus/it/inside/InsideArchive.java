package org.smartcampus.it.inside;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.smartcampus.it.Place;

/** The EAR of the build with one more module: a WAR that holds the tests. */
final class InsideArchive {
  private static final String APPLICATION = "META-INF/application.xml";

  private InsideArchive() {}

  /** The EAR with these classes in the tests' WAR. */
  static EnterpriseArchive with(Class<?>... classes) {
    Path built = Place.root().resolve("ear/target/smart-campus.ear");
    EnterpriseArchive ear =
        ShrinkWrap.create(ZipImporter.class, "smart-campus.ear")
            .importFrom(built.toFile())
            .as(EnterpriseArchive.class);
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "inside.war")
            .addClasses(classes)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    String xml = text(ear, APPLICATION);
    int last = xml.lastIndexOf("</module>") + "</module>".length();
    // the last module: the application stands when the tests' WAR starts
    String module =
        "<module><web><web-uri>inside.war</web-uri><context-root>/inside</context-root></web></module>";
    ear.delete(APPLICATION);
    ear.add(new StringAsset(xml.substring(0, last) + module + xml.substring(last)), APPLICATION);
    return ear.addAsModule(Testable.archiveToTest(tests));
  }

  private static String text(EnterpriseArchive ear, String path) {
    try (java.io.InputStream in = ear.get(path).getAsset().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
