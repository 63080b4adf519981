package org.smartcampus.it.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.smartcampus.it.Place;

/**
 * The whole system as a user starts it: {@code ./campus run} with ports and a folder of its own. One
 * instance serves all tests of a run; it is started by the first that asks and ended with the tests.
 */
public final class CampusSystem {
  private static final Duration LONGEST_START = Duration.ofMinutes(20);
  private static CampusSystem instance;

  private final Path root;
  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final boolean demo;
  private Process process;
  private JsonObject info;

  private CampusSystem(String name, int block, boolean demo) {
    this.root = Place.root();
    this.home = Place.home(name);
    this.demo = demo;
    environment.putAll(Place.environment(name, block));
  }

  /** The system with the demo bureau, started if it is not running yet. */
  public static synchronized CampusSystem demo() {
    if (instance == null) {
      instance = new CampusSystem("campus", 0, true);
      instance.start();
      Runtime.getRuntime().addShutdownHook(new Thread(instance::stop, "end of the tests"));
    }
    return instance;
  }

  /** Starts the system and waits for its ready line. */
  public void start() {
    try {
      Files.createDirectories(home);
      Path log = home.resolve("run.log");
      Files.deleteIfExists(log);
      List<String> command =
          demo
              ? List.of(root.resolve("campus").toString(), "run")
              : List.of(root.resolve("campus").toString(), "run", "--empty");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      process = builder.start();
      await(log);
      info = readInfo();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(Path log) throws IOException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < end) {
      String text = Files.exists(log) ? Files.readString(log) : "";
      if (text.contains("Smart Campus is ready at ")) {
        return;
      }
      if (!process.isAlive()) {
        throw new IllegalStateException("the system did not start:\n" + text);
      }
      pause();
    }
    throw new IllegalStateException("the system was not ready in time: " + Files.readString(log));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonObject readInfo() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(root.resolve("campus").toString(), "info")
            .directory(root.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    Process child = builder.start();
    String text = new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** Ends the system as Ctrl-C does. */
  public void stop() {
    if (process != null && process.isAlive()) {
      process.destroy();
      try {
        process.waitFor(90, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      process.destroyForcibly();
    }
  }

  /** Kills the application server without warning (kill -9); the launcher then ends the rest. */
  public void killServer() {
    long pid = info.getJsonObject("pids").getJsonNumber("wildfly").longValue();
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    try {
      process.waitFor(90, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What {@code ./campus info} said. */
  public JsonObject info() {
    return info;
  }

  /** Address without a slash at the end. */
  public String base() {
    return info.getString("api");
  }

  /** Where this system keeps its data and logs. */
  public Path home() {
    return home;
  }
}
