package org.smartcampus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.launcher.sink.Sinks;

/** The application server, with a base folder of its own, so that the server build stays clean. */
public final class WildFly {
  /** What the server's own start script opens on a modular JDK. */
  private static final List<String> OPENED =
      List.of(
          "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
          "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.management/javax.management=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

  /** Names the accounts that administrate without a second factor; of the demonstration only. */
  static final String WITHOUT_SECOND_FACTOR = "CAMPUS_DEMO_WITHOUT_SECOND_FACTOR";

  private final Settings settings;
  private final Secrets secrets;
  private final Progress progress;
  private final boolean demo;

  /** The server of this system; {@code demo} with the demo's module. */
  public WildFly(Settings settings, Secrets secrets, Progress progress, boolean demo) {
    this.settings = settings;
    this.secrets = secrets;
    this.progress = progress;
    this.demo = demo;
  }

  /** Prepares the base folder, starts the server, and leaves the deployment to its scanner. */
  public Child start() throws IOException {
    Deployment deployment = deployment();
    Files.createDirectories(settings.home().resolve("wildfly/deployments"));
    sync(deployment);
    deployment.request();
    return startServer();
  }

  /** Starts the server with whatever its deployment folder holds: tests deploy by themselves. */
  public Child startServer() throws IOException {
    Path home = Folders.child(settings.root().resolve("wildfly-config/server/target"), "wildfly-");
    Path base = settings.home().resolve("wildfly");
    Folders.delete(base.resolve("configuration"));
    Folders.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
    Folders.delete(base.resolve("tmp"));
    Files.createDirectories(base.resolve("deployments"));
    Files.createDirectories(settings.data().resolve("files"));
    return Child.start(settings, "wildfly", home, environment(), command(home, base));
  }

  /** Writes the EAR, and the demo's module if there is one, into the deployment folder. */
  public void sync(Deployment deployment) throws IOException {
    deployment.sync(settings.root().resolve("ear/target/smart-campus.ear"), demoModule());
  }

  /** The deployment that the scanner watches. */
  public Deployment deployment() {
    return new Deployment(settings.home().resolve("wildfly/deployments"));
  }

  /** The demo's module, or null without demo. */
  public Path demoModule() {
    Path jar = settings.root().resolve("demo/target/smart-campus-demo.jar");
    return demo && Files.exists(jar) ? jar : null;
  }

  /**
   * Waits until the server, the application and its demo data are ready.
   *
   * @param check may end the waiting with an exception
   * @return false if the application is up but its demo data could not be loaded: it stays up, to
   *     be looked at and reloaded
   */
  public boolean await(Runnable check) {
    Await.until("WildFly", Duration.ofMinutes(15), deployment()::deployed, check);
    boolean loading = demoModule() != null && !ready();
    if (loading) {
      progress.step("WildFly is up; loading the demo bureau");
    }
    // the demo's module takes part in readiness: it is not ready before its data are loaded
    Await.until("The application", Duration.ofMinutes(20), () -> ready() || demoFailed(), check);
    if (demoFailed()) {
      progress.step(
          "The demo bureau could not be loaded; see " + settings.log().resolve("server.log"));
      return false;
    }
    progress.step(loading ? "The demo bureau is loaded" : "WildFly is up");
    return true;
  }

  private boolean demoFailed() {
    return demoModule() != null
        && Await.body(settings.healthUrl()).contains("\"demo-bureau\":\"failed\"");
  }

  private boolean ready() {
    return Await.status(settings.healthUrl()) == 200;
  }

  private List<String> command(Path home, Path base) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(
        List.of(
            "-D[smart-campus]",
            "-Xms256m",
            "-Xmx768m",
            "-XX:MetaspaceSize=128m",
            "-XX:MaxMetaspaceSize=512m",
            "-XX:+ExitOnOutOfMemoryError",
            // gives memory back when nobody asks anything
            "-XX:G1PeriodicGCInterval=60000",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Djava.awt.headless=true",
            "-Djava.net.preferIPv4Stack=true",
            "-Djboss.modules.system.pkgs=org.jboss.byteman"));
    command.addAll(OPENED);
    command.addAll(
        List.of(
            "-Dorg.jboss.boot.log.file=" + settings.log().resolve("server.log"),
            "-Dlogging.configuration=" + base.resolve("configuration/logging.properties").toUri(),
            "-jar",
            home.resolve("jboss-modules.jar").toString(),
            "-mp",
            home.resolve("modules").toString(),
            "org.jboss.as.standalone",
            "-Djboss.home.dir=" + home,
            "-Djboss.server.base.dir=" + base,
            "-Djboss.server.data.dir=" + settings.data().resolve("wildfly"),
            "-Djboss.server.log.dir=" + settings.log(),
            // a busy machine may take longer than the five minutes that the server allows itself
            "-Djboss.as.management.blocking.timeout=1200",
            "-Djboss.http.port=" + settings.http(),
            "-Djboss.management.http.port=" + settings.management(),
            "-Djboss.node.name=campus",
            "-Djboss.tx.node.id=campus",
            "-Dcampus.key.file=" + secrets.keyFile()));
    return command;
  }

  /** The demonstration's accounts, unless somebody tries it with fewer. */
  private String exempt() {
    String chosen = System.getenv(WITHOUT_SECOND_FACTOR);
    return chosen == null ? String.join(",", InfoCommand.accountNames(settings)) : chosen;
  }

  Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("LANG", "C.UTF-8");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("CAMPUS_DB_URL", settings.databaseUrl());
    environment.put("CAMPUS_DB_USER", Database.user());
    environment.put("CAMPUS_DB_PASSWORD", secrets.database());
    environment.put("CAMPUS_KEY_FILE", secrets.keyFile().toString());
    environment.put("CAMPUS_KEYCLOAK_URL", settings.keycloakUrl());
    environment.put("CAMPUS_REALM", "smart-campus");
    environment.put("CAMPUS_OIDC_SECRET", secrets.oidc());
    environment.put("CAMPUS_INTERNAL_SECRET", secrets.internal());
    environment.put("CAMPUS_BASE_URL", settings.baseUrl());
    environment.put("CAMPUS_FILES", settings.data().resolve("files").toString());
    environment.put("CAMPUS_AUDIT_ANCHOR", settings.data().resolve("audit-anchor").toString());
    environment.put("CAMPUS_SINK_PORT", String.valueOf(settings.sink()));
    environment.put("CAMPUS_SMTP_HOST", "127.0.0.1");
    environment.put("CAMPUS_SMTP_PORT", String.valueOf(settings.smtp()));
    environment.put("CAMPUS_SMTP_FROM", "campus@localhost");
    environment.put("CAMPUS_SMPP_HOST", "127.0.0.1");
    environment.put("CAMPUS_SMPP_PORT", String.valueOf(settings.smpp()));
    environment.put("CAMPUS_SMPP_SYSTEM_ID", Sinks.SYSTEM_ID);
    environment.put("CAMPUS_SMPP_PASSWORD", secrets.smpp());
    if (demo) {
      environment.put(WITHOUT_SECOND_FACTOR, exempt());
    }
    return environment;
  }
}
