package org.smartcampus.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the run folder says about the system: a lock while it runs, its mode, and pid files. */
public final class RunningSystem {
  /** Servers with a pid file, in the order in which they end. */
  static final List<String> SERVERS = List.of("wildfly", "keycloak", "mariadb");

  private final Settings settings;

  /** The system of these settings. */
  public RunningSystem(Settings settings) {
    this.settings = settings;
  }

  /** Takes the lock that says that this system runs; held until this process ends. */
  public FileLock lock() throws IOException {
    FileLock lock = tryLock();
    if (lock == null) {
      throw new LauncherException(
          "Smart Campus is running already from "
              + settings.home()
              + "; ./campus info tells where.");
    }
    return lock;
  }

  /** Whether a launcher holds the lock. */
  public boolean runs() throws IOException {
    if (!Files.exists(lockFile())) {
      return false;
    }
    FileLock lock = tryLock();
    if (lock == null) {
      return true;
    }
    lock.channel().close();
    return false;
  }

  /**
   * Notes with which ports and in which mode it was started, for {@code info} and {@code reload}.
   */
  public void note(boolean demo) throws IOException {
    var json = Json.createObjectBuilder().add("demo", demo);
    settings.ports().forEach(json::add);
    Files.writeString(settings.run().resolve("run.json"), json.build().toString());
  }

  /** Whether it was started with the demo. */
  public boolean demo() throws IOException {
    return noted().getBoolean("demo");
  }

  /** The settings with the ports with which the running system was started. */
  public Settings runningSettings() throws IOException {
    JsonObject json = noted();
    Map<String, String> ports = new TreeMap<>();
    ports.put("CAMPUS_HOME", settings.home().toString());
    for (String name : settings.ports().keySet()) {
      ports.put(name, String.valueOf(json.getInt(name)));
    }
    return Settings.of(settings.root(), ports);
  }

  /** The process ids of the servers that live. */
  public Map<String, Long> pids() throws IOException {
    Map<String, Long> pids = new TreeMap<>();
    for (String server : SERVERS) {
      process(server).ifPresent(process -> pids.put(server, process.pid()));
    }
    return pids;
  }

  /** Ends servers that a killed launcher left behind; true if there were any. */
  public boolean endLeftOvers() throws IOException, InterruptedException {
    boolean any = false;
    for (String server : SERVERS) {
      Optional<ProcessHandle> process = process(server);
      if (process.isPresent()) {
        any = true;
        process.get().destroy();
        for (int i = 0; i < 300 && process.get().isAlive(); i++) {
          Thread.sleep(100);
        }
        process.get().destroyForcibly();
      }
      Files.deleteIfExists(settings.run().resolve(server + ".pid"));
    }
    return any;
  }

  /**
   * A live process whose command line names our folder: a pid alone may be somebody else's by now.
   */
  private Optional<ProcessHandle> process(String server) throws IOException {
    Path file = settings.run().resolve(server + ".pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String text = Files.readString(file).strip();
    if (!text.matches("\\d+")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(text)).filter(this::ours);
  }

  private boolean ours(ProcessHandle process) {
    try {
      String commandLine =
          Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).replace('\0', ' ');
      return process.isAlive() && commandLine.contains(settings.home().toString());
    } catch (IOException e) {
      return false;
    }
  }

  private JsonObject noted() throws IOException {
    try (Reader in = Files.newBufferedReader(settings.run().resolve("run.json"));
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    }
  }

  private FileLock tryLock() throws IOException {
    Files.createDirectories(settings.run());
    // what lies below is the business of the one person who runs it
    Files.setPosixFilePermissions(settings.home(), PosixFilePermissions.fromString("rwx------"));
    FileChannel channel =
        FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
      }
      return lock;
    } catch (OverlappingFileLockException e) {
      channel.close();
      return null;
    }
  }

  private Path lockFile() {
    return settings.run().resolve("lock");
  }
}
