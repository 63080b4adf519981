package org.smartcampus.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keycloak of run and test: the distribution with our extension, built once, on the loopback, with
 * its H2 file store under {@code data/keycloak}. How it is started and what it reads from its
 * environment stands in {@code wildfly-config/keycloak/README.md}.
 */
public final class Keycloak {
  private static final String REALM = "smart-campus";

  private final Settings settings;
  private final Secrets secrets;
  private final Progress progress;
  private final boolean demo;

  /** Keycloak of this system; {@code demo} with the demo's realm files. */
  public Keycloak(Settings settings, Secrets secrets, Progress progress, boolean demo) {
    this.settings = settings;
    this.secrets = secrets;
    this.progress = progress;
    this.demo = demo;
  }

  /** Starts it; {@link #await} says when it answers. */
  public Child start() throws IOException {
    Path home = settings.home().resolve("keycloak");
    prepare(home);
    link(home.resolve("data"), settings.data().resolve("keycloak"));
    importRealm(home.resolve("data/import"));
    return Child.start(
        settings,
        "keycloak",
        home,
        environment(),
        List.of(
            "bin/kc.sh",
            "start",
            "--optimized",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + settings.keycloak(),
            "--http-management-port=" + settings.keycloakManagement(),
            "--hostname=" + settings.keycloakUrl(),
            "--cache=local",
            "--log-level=INFO,io.smallrye.health:WARN",
            "--import-realm"));
  }

  /**
   * Waits until it says that it is ready: the port opens earlier, while the import still runs.
   *
   * @param check may end the waiting with an exception
   */
  public void await(Child child, Runnable check) throws IOException {
    String ready = "http://127.0.0.1:" + settings.keycloakManagement() + "/health/ready";
    Await.until("Keycloak", Duration.ofMinutes(10), () -> Await.status(ready) == 200, check);
    child.writePid();
  }

  /** Unpacks and builds it anew when the distribution, the extension or its settings changed. */
  private void prepare(Path home) throws IOException {
    Path dist = Folders.child(settings.root().resolve("wildfly-config/server/target"), "keycloak-");
    Path extension =
        settings.root().resolve("wildfly-config/keycloak-spi/target/smart-campus-keycloak-spi.jar");
    String state = dist.getFileName() + " " + digest(extension);
    Path built = home.resolve("built-from");
    if (Files.exists(built) && Files.readString(built).equals(state)) {
      return;
    }
    progress.step("Building Keycloak (once, and when its extension changes)");
    Folders.delete(home);
    Folders.copy(dist, home);
    Files.copy(
        extension,
        home.resolve("providers").resolve(extension.getFileName()),
        StandardCopyOption.COPY_ATTRIBUTES);
    Path log = settings.log().resolve("keycloak-build.log");
    Files.createDirectories(log.getParent());
    ProcessBuilder build =
        new ProcessBuilder(
                "bin/kc.sh",
                "build",
                "--db=dev-file",
                "--health-enabled=true",
                "--features-disabled=account,account-api")
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(log.toFile());
    build.environment().putAll(environment());
    try {
      if (build.start().waitFor() != 0) {
        throw new LauncherException("Keycloak cannot be built; see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Interrupted", e);
    }
    Files.writeString(built, state);
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdmin());
    // placeholders of the realm file and settings of the sign-in page
    environment.put("CAMPUS_BASE_URL", settings.baseUrl());
    environment.put("CAMPUS_OIDC_SECRET", secrets.oidc());
    environment.put("CAMPUS_SSL_REQUIRED", "none");
    environment.put("CAMPUS_INTERNAL_SECRET", secrets.internal());
    return environment;
  }

  /**
   * Puts the realm files where Keycloak imports them, under the names that it knows. Keycloak does
   * not read a realm again that it has; of the demo, whose accounts are all in these files, the
   * store is made anew when they change.
   */
  private void importRealm(Path target) throws IOException {
    Path source = settings.root().resolve("wildfly-config/keycloak");
    Map<String, Path> files = new TreeMap<>();
    files.put(REALM + "-realm.json", source.resolve("realm/" + REALM + ".json"));
    if (demo) {
      files.put(REALM + "-users-0.json", source.resolve("demo/" + REALM + "-users-0.json"));
    }
    StringBuilder state = new StringBuilder(environment().toString());
    for (Path file : files.values()) {
      state.append(digest(file));
    }
    forgetStore(digest(state.toString().getBytes(StandardCharsets.UTF_8)));
    Folders.delete(target);
    Files.createDirectories(target);
    for (Map.Entry<String, Path> file : files.entrySet()) {
      Files.copy(file.getValue(), target.resolve(file.getKey()));
    }
  }

  private void forgetStore(String state) throws IOException {
    Path imported = settings.data().resolve("keycloak/imported");
    boolean known = Files.exists(imported);
    if (known && !Files.readString(imported).equals(state)) {
      if (!demo) {
        progress.step(
            "The realm file changed since the import; Keycloak keeps the realm that it has");
        return;
      }
      progress.step("The realm changed: making Keycloak's demo store anew");
      Folders.delete(settings.data().resolve("keycloak/h2"));
    }
    Files.writeString(imported, state);
  }

  private static void link(Path link, Path target) throws IOException {
    Files.createDirectories(target);
    if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
      return;
    }
    if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
      Folders.delete(link);
    }
    Files.createSymbolicLink(link, target);
  }

  private static String digest(Path file) throws IOException {
    return digest(Files.readAllBytes(file));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
