package org.smartcampus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bare WildFly: the distribution's own configuration and, for pages, the WAR of {@code bench/floor}. */
final class Floor implements AutoCloseable {
  private final Settings settings;
  private final Map<String, String> environment = new HashMap<>();
  private Server server;

  Floor(Settings settings) {
    this.settings = settings;
  }

  /** Lets its pages read a database; to be called before the start. */
  Floor reading(String url) {
    environment.put("BENCH_DATABASE", url);
    return this;
  }

  /** Starts it, and waits for the first answer of a page (or of the server's welcome page); returns the seconds. */
  double start(boolean withPages) throws IOException, InterruptedException {
    Path home = settings.root().resolve("wildfly-config/server/target/wildfly-" + version());
    Path original =
        settings
            .root()
            .resolve("wildfly-config/server/target/original/wildfly-" + version() + "/standalone/configuration");
    Path base = settings.target().resolve("floor");
    Files.createDirectories(base.resolve("configuration"));
    Files.createDirectories(base.resolve("deployments"));
    Files.copy(
        original.resolve("standalone.xml"),
        base.resolve("configuration/standalone.xml"),
        StandardCopyOption.REPLACE_EXISTING);
    for (String file : List.of("logging.properties", "application-users.properties", "application-roles.properties",
        "mgmt-users.properties", "mgmt-groups.properties")) {
      Files.copy(
          home.resolve("standalone/configuration/" + file),
          base.resolve("configuration/" + file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Path war = base.resolve("deployments/floor.war");
    Files.deleteIfExists(war);
    Files.deleteIfExists(base.resolve("deployments/floor.war.deployed"));
    if (withPages) {
      Files.copy(settings.root().resolve("bench/floor/target/floor.war"), war);
    }
    environment.put("JBOSS_HOME", home.toString());
    long start = System.nanoTime();
    server =
        Server.start(
            home,
            settings.target().resolve("floor.log"),
            environment,
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xms256m", "-Xmx1g", "-XX:MetaspaceSize=96m", "-XX:MaxMetaspaceSize=512m",
                "-Djava.net.preferIPv4Stack=true",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
                "-Dlogging.configuration=" + base.resolve("configuration/logging.properties").toUri(),
                "-Dorg.jboss.boot.log.file=" + base.resolve("boot.log"),
                "-jar", home.resolve("jboss-modules.jar").toString(),
                "-mp", home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + settings.floor(),
                "-Djboss.https.port=" + (settings.floor() + 1),
                "-Djboss.management.http.port=" + settings.floorManagement()));
    server.await("bare WildFly", 180, () -> answers(withPages ? "/floor/text.xhtml" : "/"));
    return (System.nanoTime() - start) / 1e9;
  }

  private boolean answers(String path) {
    try (Http http = new Http(settings.floor())) {
      return http.get(path).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  static String version() {
    return System.getProperty("bench.wildfly");
  }

  List<Long> serving() {
    return List.of(server.pid());
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
