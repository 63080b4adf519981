package org.smartcampus.launcher;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.smartcampus.launcher.sink.Sinks;

/**
 * {@code campus run}: starts everything, says where it is, and ends everything when it is ended.
 */
public final class RunCommand {
  private final Settings settings;
  private final Progress progress;
  private final boolean demo;
  private final Secrets secrets;
  private final Deque<Child> children = new ArrayDeque<>();
  private Sinks sinks;
  // held here: a lock that nobody refers to is released by the garbage collector
  private FileLock lock;
  private volatile boolean stopping;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** A run with the demo bureau, or without any data. */
  public RunCommand(Settings settings, Progress progress, boolean demo) {
    this.settings = settings;
    this.progress = progress;
    this.demo = demo;
    this.secrets = new Secrets(settings.home());
  }

  /** Runs until a signal, or until a server dies; in the latter case with an exception. */
  public void run() throws IOException, InterruptedException {
    Preflight.machine(settings);
    RunningSystem system = new RunningSystem(settings);
    lock = system.lock();
    if (system.endLeftOvers()) {
      progress.step("Ended servers that an earlier run had left behind");
    }
    Preflight.ports(settings.ports());
    mode();
    key();
    new Build(settings, progress).all();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    try {
      system.note(demo);
      if (start()) {
        progress.line("Smart Campus is ready at " + settings.baseUrl() + "/");
      }
      watch();
    } catch (LauncherException e) {
      if (!stopping) {
        throw e;
      }
      stopped.await();
    }
  }

  private boolean start() throws IOException {
    progress.step("Starting the mail and SMS sinks, MariaDB, Keycloak and WildFly");
    sinks =
        new Sinks(
            settings.data().resolve("sink"),
            settings.sink(),
            settings.smtp(),
            settings.smpp(),
            secrets.smpp());
    add(new Database(settings, secrets).start());
    progress.step("MariaDB is up");
    Keycloak keycloak = new Keycloak(settings, secrets, progress, demo);
    Child keycloakServer = add(keycloak.start());
    WildFly wildfly = new WildFly(settings, secrets, progress, demo);
    add(wildfly.start());
    Runnable check =
        () -> {
          checkServers();
          wildfly.deployment().check();
        };
    keycloak.await(keycloakServer, check);
    progress.step("Keycloak is up");
    boolean ready = wildfly.await(check);
    if (!demo) {
      SetupLink.read(settings, secrets)
          .ifPresent(link -> progress.line("Set the system up, once, at " + link));
    }
    return ready;
  }

  private Child add(Child child) {
    synchronized (children) {
      children.push(child);
    }
    return child;
  }

  private void watch() throws InterruptedException {
    while (!stopping) {
      checkServers();
      Thread.sleep(1000);
    }
    stopped.await();
  }

  private void checkServers() {
    synchronized (children) {
      children.forEach(Child::check);
    }
  }

  /** In the reverse order of the start: nobody loses a server that it still needs. */
  private void stop() {
    stopping = true;
    progress.step("Stopping; the data stay in " + settings.data());
    synchronized (children) {
      while (!children.isEmpty()) {
        children.pop().stop(Duration.ofSeconds(30));
      }
    }
    try {
      if (sinks != null) {
        sinks.close();
      }
      Files.deleteIfExists(settings.run().resolve("run.json"));
      lock.release();
    } catch (IOException e) {
      // what is left of the run folder is cleaned at the next start
    }
    stopped.countDown();
  }

  /** Demo data and real data do not mix: a data folder belongs to one of the two for good. */
  private void mode() throws IOException {
    Path file = settings.data().resolve("mode");
    String mode = demo ? "demo" : "empty";
    if (!Files.exists(file)) {
      Files.createDirectories(settings.data());
      Files.writeString(file, mode);
    } else if (!Files.readString(file).equals(mode)) {
      throw new LauncherException(
          "The data in "
              + settings.data()
              + (demo ? " were made with --empty" : " are the demo's")
              + "; run with the same option again, or ./campus reset first.");
    }
  }

  /** A new key beside old data would make everything encrypted unreadable without saying so. */
  private void key() {
    boolean data = Files.isDirectory(settings.data().resolve("db/campus"));
    if (data && !Files.exists(secrets.keyFile())) {
      throw new LauncherException(
          "The key "
              + secrets.keyFile()
              + " is missing, but there are data: bring it back, or ./campus reset.");
    }
    secrets.ensureKey();
  }
}
