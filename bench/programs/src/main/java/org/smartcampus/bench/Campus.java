package org.smartcampus.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The product, started by its own launcher with the demo bureau. */
final class Campus implements AutoCloseable {
  private final Settings settings;
  private Server launcher;
  private JsonObject info;

  Campus(Settings settings) {
    this.settings = settings;
  }

  /** Starts it, and waits for the line that says that it is ready; returns the seconds. */
  double start() throws IOException, InterruptedException {
    Path log = settings.target().resolve("campus.log");
    long start = System.nanoTime();
    launcher =
        Server.start(
            settings.root(), log, settings.environment(), List.of(settings.root() + "/campus", "run"));
    launcher.await("Smart Campus (see " + log + ")", 1200, () -> read(log).contains("is ready at"));
    double seconds = (System.nanoTime() - start) / 1e9;
    info = info();
    return seconds;
  }

  /** Takes a system over that still runs from an earlier {@code --keep}; false when none does. */
  boolean join() throws IOException, InterruptedException {
    if (!Files.exists(settings.home().resolve("run/run.json"))) {
      return false;
    }
    try {
      info = info();
      return true;
    } catch (IllegalStateException | jakarta.json.JsonException notRunning) {
      return false;
    }
  }

  private JsonObject info() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(settings.root() + "/campus", "info");
    builder.environment().putAll(settings.environment());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the bench's system does not run");
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** A connection for set-up and limits. */
  Connection database() throws SQLException {
    JsonObject database = info.getJsonObject("database");
    return DriverManager.getConnection(
        database.getString("url") + "?useBulkStmts=true&useBulkStmtsForInserts=true&useServerPrepStmts=true",
        database.getString("user"),
        database.getString("password"));
  }

  /** Address of the database with name and password, for a pool. */
  String databaseUrl() {
    JsonObject database = info.getJsonObject("database");
    return database.getString("url")
        + "?maxPoolSize=20&user="
        + database.getString("user")
        + "&password="
        + database.getString("password");
  }

  long wildfly() {
    return info.getJsonObject("pids").getJsonNumber("wildfly").longValue();
  }

  long mariadb() {
    return info.getJsonObject("pids").getJsonNumber("mariadb").longValue();
  }

  /** Application server and database: whatever serves a request. */
  List<Long> serving() {
    return List.of(wildfly(), mariadb());
  }

  /** Keycloak, MariaDB and WildFly. */
  List<Long> all() {
    List<Long> all = new ArrayList<>();
    info.getJsonObject("pids").forEach((name, pid) -> all.add(Long.parseLong(pid.toString())));
    return all;
  }

  /** Leaves it to the next run. */
  void leave() {
    if (launcher != null) {
      launcher.leave();
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    if (launcher != null) {
      launcher.close();
      launcher = null;
    }
  }
}
