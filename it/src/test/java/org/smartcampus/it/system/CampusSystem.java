package org.smartcampus.it.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.smartcampus.it.Place;

/**
 * The whole system as a user starts it: {@code ./campus run} with ports and a folder of its own.
 * One instance serves all tests of a run; it is started by the first that asks and ended with the
 * tests. With {@code CAMPUS_IT_RUNNING=true} the tests use the system that {@code ./campus run}
 * already serves in this clone, and leave it running.
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
      if (Boolean.parseBoolean(System.getenv("CAMPUS_IT_RUNNING"))) {
        instance.attach();
      } else {
        instance.start();
        Runtime.getRuntime().addShutdownHook(new Thread(instance::stop, "end of the tests"));
      }
    }
    return instance;
  }

  private void attach() {
    environment.clear();
    info = readInfo();
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

  private JsonObject readInfo() {
    // before the JSON the launcher may say, on the other stream, that it builds itself
    String output = campus("info").output();
    String json = output.substring(Math.max(0, output.indexOf('{')));
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /** A secret of this system, by the name of its file. */
  public String secret(String name) throws IOException {
    return Files.readString(place().resolve(name)).strip();
  }

  /** The folder from which its WildFly deploys. */
  Path deployments() {
    return place().resolve("wildfly/deployments");
  }

  private Path place() {
    if (process != null) {
      return home;
    }
    String chosen = System.getenv().getOrDefault("CAMPUS_HOME", "");
    return chosen.isBlank() ? root.resolve(".campus") : root.resolve(chosen);
  }

  /** What a command of the launcher printed on both streams, and its exit status. */
  public record Answer(int status, String output) {}

  /** Runs another command of the launcher on this system. */
  public Answer campus(String... words) {
    List<String> command = new ArrayList<>(List.of(root.resolve("campus").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process child = builder.start();
      String text = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(child.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A connection to its database. */
  public Connection connect() throws SQLException {
    JsonObject db = info.getJsonObject("database");
    return DriverManager.getConnection(
        db.getString("url"), db.getString("user"), db.getString("password"));
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
