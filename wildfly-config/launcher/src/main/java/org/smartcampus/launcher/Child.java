package org.smartcampus.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server that this program started: it logs into a file, has a pid file, and ends with us. */
public final class Child {
  private final String name;
  private final Process process;
  private final Path pidFile;
  private final Path log;

  private Child(String name, Process process, Path pidFile, Path log) {
    this.name = name;
    this.process = process;
    this.pidFile = pidFile;
    this.log = log;
  }

  /**
   * Starts a command; its output is appended to {@code log/<name>.log}.
   *
   * @param environment added to our own environment
   */
  public static Child start(
      Settings settings,
      String name,
      Path folder,
      Map<String, String> environment,
      List<String> command) {
    try {
      Files.createDirectories(settings.run());
      Path log = settings.log().resolve(name + ".log");
      Files.createDirectories(log.getParent());
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true);
      builder.redirectInput(new File("/dev/null"));
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      Child child = new Child(name, builder.start(), settings.run().resolve(name + ".pid"), log);
      child.writePid();
      return child;
    } catch (IOException e) {
      throw new LauncherException("Cannot start " + name + ": " + e.getMessage(), e);
    }
  }

  /** Its name, as in {@code info} and the log. */
  public String name() {
    return name;
  }

  /** Whether it still runs. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Ends the launcher with a line if this server is gone. */
  public void check() {
    if (!process.isAlive()) {
      throw new LauncherException(
          name + " ended with code " + process.exitValue() + "; see " + log);
    }
  }

  /** Writes the id of the server itself: of the JVM or daemon, not of a shell around it. */
  public void writePid() throws IOException {
    long pid = process.pid();
    Optional<ProcessHandle> inner = process.descendants().reduce((first, second) -> second);
    if (inner.isPresent() && shell(process.info().command().orElse(""))) {
      pid = inner.get().pid();
    }
    Files.writeString(pidFile, pid + "\n");
  }

  /** Asks it and everything it started to end, and kills what has not ended in time. */
  public void stop(Duration patience) {
    List<ProcessHandle> all =
        java.util.stream.Stream.concat(
                process.descendants(), java.util.stream.Stream.of(process.toHandle()))
            .toList();
    all.forEach(ProcessHandle::destroy);
    try {
      process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      // a pid file that stays is seen and removed at the next start
    }
  }

  private static boolean shell(String command) {
    return command.endsWith("/bash") || command.endsWith("/sh") || command.endsWith("/dash");
  }
}
