package org.smartcampus.bench;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Goal S1: requests with the guard on every service method beside the same requests of the same build
 * without it. Each reading follows a deployment of its own and a minute of warming up.
 */
final class GuardGoal implements Goal {
  private static final String GUARD =
      "<interceptor-class>org.smartcampus.platform.service.GuardInterceptor</interceptor-class>\n      ";
  private static final int ROUNDS = Math.min(2, Stand.ROUNDS);
  private static final double SECONDS = 20;

  @Override
  public String number() {
    return "S1";
  }

  @Override
  public String what() {
    return "cost of the guard";
  }

  @Override
  public void measure(Stand stand) throws Exception {
    Path ear = stand.settings().home().resolve("wildfly/deployments/smart-campus.ear");
    Path guarded = Files.copy(ear.resolve("smart-campus-ejb.jar"), Files.createTempFile("guarded", ".jar"), StandardCopyOption.REPLACE_EXISTING);
    Path open = Files.copy(guarded, Files.createTempFile("open", ".jar"), StandardCopyOption.REPLACE_EXISTING);
    withoutGuard(open);
    List<String> sessions = stand.parents().parents(Stand.PEOPLE);
    try {
      Rounds rounds =
          Rounds.of(
              ROUNDS,
              Rounds.By.CPU,
              () -> reading(stand, ear, open, sessions),
              () -> reading(stand, ear, guarded, sessions));
      stand
          .results()
          .put(
              "S1",
              "inbox of 20 notices with the guard, CPU to the same without it",
              "≤ 1.05",
              String.format(Locale.ROOT, "%s; %.2f ms a page", rounds.text(), rounds.cpu()),
              1.05 / rounds.ratio(),
              rounds.json());
    } finally {
      deploy(ear, guarded);
    }
  }

  private static Reading reading(Stand stand, Path ear, Path jar, List<String> sessions) throws Exception {
    deploy(ear, jar);
    Load.Request inbox = Pages.page(Pages.signedIn(stand.settings().http(), sessions), "/m/", "通告 0：");
    Pages.warm(inbox, Pages.WARM);
    return Load.run(Stand.PEOPLE, SECONDS, stand.campus().serving(), inbox);
  }

  /** Takes the guard out of the list of interceptors that every bean has. */
  private static void withoutGuard(Path jar) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      Path descriptor = files.getPath("META-INF/ejb-jar.xml");
      String xml = Files.readString(descriptor);
      String less = xml.replace(GUARD, "");
      if (less.equals(xml)) {
        throw new IOException("no guard among the default interceptors of ejb-jar.xml");
      }
      Files.writeString(descriptor, less);
    }
  }

  private static void deploy(Path ear, Path jar) throws IOException, InterruptedException {
    Files.copy(jar, ear.resolve("smart-campus-ejb.jar"), StandardCopyOption.REPLACE_EXISTING);
    Path deployed = ear.resolveSibling("smart-campus.ear.deployed");
    Path failed = ear.resolveSibling("smart-campus.ear.failed");
    Files.deleteIfExists(deployed);
    Files.deleteIfExists(failed);
    Files.writeString(ear.resolveSibling("smart-campus.ear.dodeploy"), "smart-campus.ear");
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!Files.exists(deployed)) {
      if (Files.exists(failed) || System.nanoTime() > end) {
        throw new IOException("the changed application was not deployed");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
