package org.smartcampus.it.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.smartcampus.it.Place;
import org.smartcampus.launcher.Child;
import org.smartcampus.launcher.Database;
import org.smartcampus.launcher.Keycloak;
import org.smartcampus.launcher.Progress;
import org.smartcampus.launcher.Secrets;
import org.smartcampus.launcher.Settings;
import org.smartcampus.launcher.WildFly;
import org.smartcampus.launcher.sink.Sinks;

/**
 * The demo system put together from the launcher's own parts, so that the application server alone
 * can be killed and started again; {@code ./campus run} would end the rest with it. It works on a
 * copy of the data that the whole-system tests left, or loads the demo where there is none.
 */
final class KillableSystem implements AutoCloseable {
  /** What of a system's folder is its data; the rest is made at the start. */
  private static final List<String> KEPT =
      List.of(
          "data",
          "keycloak",
          "key",
          "internal-secret",
          "db-password",
          "oidc-secret",
          "keycloak-admin-password",
          "smpp-password");

  private final Settings settings;
  private final Secrets secrets;
  private final Progress progress = new Progress(System.out);
  private final Deque<Child> servers = new ArrayDeque<>();
  private final Sinks sinks;
  private final MailGate gate;
  private final Keycloak keycloak;
  private Child keycloakServer;
  private Child wildfly;

  private KillableSystem(Settings settings) throws IOException {
    this.settings = settings;
    this.secrets = new Secrets(settings.home());
    secrets.ensureKey();
    keycloak = new Keycloak(settings, secrets, progress, true);
    int behindTheGate = settings.smpp() + 1;
    sinks =
        new Sinks(
            settings.data().resolve("sink"),
            settings.sink(),
            behindTheGate,
            settings.smpp(),
            secrets.smpp());
    gate = new MailGate(settings.smtp(), behindTheGate);
  }

  /** Starts everything. */
  static KillableSystem start() throws IOException {
    // the ports of the system whose data these are: its sign-in knows its own address
    Settings settings = Settings.of(Place.root(), Place.environment("killed", 0));
    copy(Place.home("campus"), settings.home());
    KillableSystem system = new KillableSystem(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "end of the tests"));
    system.servers.push(new Database(settings, system.secrets).start());
    system.keycloakServer = system.keycloak.start();
    system.startServer();
    system.keycloak.await(system.keycloakServer, system.keycloakServer::check);
    return system;
  }

  /** Ends Keycloak alone. */
  void stopKeycloak() {
    keycloakServer.stop(Duration.ofSeconds(30));
  }

  /** Lets Keycloak take calls and answer none, or go on. */
  void hangKeycloak(boolean hang) throws IOException {
    String pid = Files.readString(settings.run().resolve("keycloak.pid")).strip();
    run("kill", hang ? "-STOP" : "-CONT", pid);
  }

  /** Starts Keycloak again and waits until it is ready. */
  void startKeycloak() throws IOException {
    keycloakServer = keycloak.start();
    keycloak.await(keycloakServer, keycloakServer::check);
  }

  /** Starts the application server, as the launcher does, and waits until it is ready. */
  void startServer() throws IOException {
    WildFly server = new WildFly(settings, secrets, progress, true);
    wildfly = server.start();
    server.await(
        () -> {
          wildfly.check();
          server.deployment().check();
        });
  }

  /** kill -9 of the application server. */
  void kill() throws IOException, InterruptedException {
    String pid = Files.readString(settings.run().resolve("wildfly.pid")).strip();
    ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    process.destroyForcibly();
    try {
      process.onExit().get(1, TimeUnit.MINUTES);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  MailGate gate() {
    return gate;
  }

  String base() {
    return settings.baseUrl();
  }

  /** Where the sink shows its mails as JSON. */
  String mails() {
    return "http://localhost:" + settings.sink() + "/mail?format=json";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(settings.databaseUrl(), Database.user(), secrets.database());
  }

  @Override
  public synchronized void close() {
    if (wildfly != null) {
      wildfly.stop(Duration.ofSeconds(30));
    }
    if (keycloakServer != null) {
      keycloakServer.stop(Duration.ofSeconds(30));
    }
    while (!servers.isEmpty()) {
      servers.pop().stop(Duration.ofSeconds(30));
    }
    try {
      gate.close();
      sinks.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    run("rm", "-rf", to.toString());
    Files.createDirectories(to);
    for (String name : KEPT) {
      if (Files.exists(from.resolve(name))) {
        run("cp", "-a", "--reflink=auto", from.resolve(name).toString(), to.toString());
      }
    }
  }

  private static void run(String... command) throws IOException {
    try {
      int status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IOException(String.join(" ", command) + ": " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
