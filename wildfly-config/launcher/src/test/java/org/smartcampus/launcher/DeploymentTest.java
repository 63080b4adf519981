package org.smartcampus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {
  private static final String APPLICATION =
      "<application><module><ejb>app.jar</ejb></module><library-directory>lib</library-directory></application>";

  @TempDir Path folder;

  @Test
  void unpacksTheEarWithItsWarAndAddsTheDemoLast() throws IOException {
    Path demo = Files.writeString(folder.resolve("demo.jar"), "demo");
    Deployment deployment = new Deployment(folder);
    deployment.sync(ear(Map.of("page.xhtml", "1")), demo);
    Path ear = folder.resolve("smart-campus.ear");
    assertEquals("1", Files.readString(ear.resolve("web.war/page.xhtml")));
    assertEquals("demo", Files.readString(ear.resolve("smart-campus-demo.jar")));
    String application = Files.readString(ear.resolve("META-INF/application.xml"));
    assertTrue(
        application.indexOf("app.jar") < application.indexOf("smart-campus-demo.jar"), application);
  }

  @Test
  void withoutDemoNothingOfItIsLeft() throws IOException {
    Deployment deployment = new Deployment(folder);
    deployment.sync(ear(Map.of()), Files.writeString(folder.resolve("demo.jar"), "demo"));
    deployment.sync(ear(Map.of()), null);
    Path ear = folder.resolve("smart-campus.ear");
    assertFalse(Files.exists(ear.resolve("smart-campus-demo.jar")));
    assertEquals(APPLICATION, Files.readString(ear.resolve("META-INF/application.xml")));
  }

  @Test
  void writesOnlyWhatChangedAndRemovesWhatIsGone() throws IOException {
    Deployment deployment = new Deployment(folder);
    deployment.sync(ear(Map.of("same.css", "a", "gone.css", "b", "changed.css", "c")), null);
    Path war = folder.resolve("smart-campus.ear/web.war");
    FileTime before = FileTime.fromMillis(1000);
    Files.setLastModifiedTime(war.resolve("same.css"), before);
    deployment.sync(ear(Map.of("same.css", "a", "changed.css", "d")), null);
    assertEquals(before, Files.getLastModifiedTime(war.resolve("same.css")));
    assertEquals("d", Files.readString(war.resolve("changed.css")));
    assertFalse(Files.exists(war.resolve("gone.css")));
  }

  @Test
  void failureOfTheScannerEndsWithItsReason() throws IOException {
    Deployment deployment = new Deployment(folder);
    deployment.request();
    assertFalse(deployment.deployed());
    deployment.check();
    Files.writeString(folder.resolve("smart-campus.ear.failed"), "no such table");
    String line = assertThrows(LauncherException.class, deployment::check).getMessage();
    assertTrue(line.contains("no such table"), line);
    deployment.request();
    deployment.check();
  }

  private Path ear(Map<String, String> war) throws IOException {
    return Files.write(
        folder.resolve("app.ear"),
        zip(
            Map.of(
                "META-INF/application.xml", APPLICATION.getBytes(StandardCharsets.UTF_8),
                "app.jar", "jar".getBytes(StandardCharsets.UTF_8),
                "web.war", zip(bytes(war)))));
  }

  private static Map<String, byte[]> bytes(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
