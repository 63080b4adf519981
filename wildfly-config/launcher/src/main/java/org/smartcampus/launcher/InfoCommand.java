package org.smartcampus.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code campus info}: where everything is, as JSON for people and scripts, while it runs. */
public final class InfoCommand {
  private final Settings settings;

  /** Information about the system of these settings. */
  public InfoCommand(Settings settings) {
    this.settings = settings;
  }

  /** The JSON text. */
  public String run() throws IOException {
    RunningSystem system = new RunningSystem(settings);
    if (!system.runs() || !Files.exists(settings.run().resolve("run.json"))) {
      throw new LauncherException("Smart Campus is not running; start it with ./campus run");
    }
    boolean demo = system.demo();
    Settings running = system.runningSettings();
    Secrets secrets = new Secrets(settings.home());
    JsonArray accounts = demo ? array(settings.root().resolve("demo/accounts.json")) : null;
    JsonArray apps = demo ? array(settings.root().resolve("demo/apps.json")) : null;
    return text(json(running, secrets.database(), accounts, apps, system.pids()));
  }

  /** The information; {@code accounts} and {@code apps} may be null and are then absent. */
  static JsonObject json(
      Settings settings,
      String databasePassword,
      JsonArray accounts,
      JsonArray apps,
      Map<String, Long> pids) {
    String base = settings.baseUrl();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("console", base + "/console/")
            .add("mobile", base + "/m/")
            .add("api", base)
            .add("health", settings.healthUrl())
            .add("keycloak", settings.keycloakUrl())
            .add(
                "sinks",
                Json.createObjectBuilder()
                    .add("mail", "http://localhost:" + settings.sink() + "/mail")
                    .add("sms", "http://localhost:" + settings.sink() + "/sms"))
            .add(
                "database",
                Json.createObjectBuilder()
                    .add("url", settings.databaseUrl())
                    .add("user", Database.user())
                    .add("password", databasePassword));
    Optional.ofNullable(accounts).ifPresent(value -> json.add("accounts", value));
    Optional.ofNullable(apps).ifPresent(value -> json.add("apps", value));
    JsonObjectBuilder ids = Json.createObjectBuilder();
    pids.forEach(ids::add);
    return json.add("pids", ids).build();
  }

  /** Names of the demonstration's accounts. */
  static List<String> accountNames(Settings settings) {
    try {
      JsonArray accounts = array(settings.root().resolve("demo/accounts.json"));
      return accounts == null
          ? List.of()
          : accounts.getValuesAs(JsonObject.class).stream()
              .map(account -> account.getString("username"))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonArray array(Path file) throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    try (Reader in = Files.newBufferedReader(file);
        JsonReader reader = Json.createReader(in)) {
      return reader.readArray();
    } catch (JsonException e) {
      throw new LauncherException(file + " is not a JSON array", e);
    }
  }

  private static String text(JsonObject json) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(json);
    }
    return text.toString().strip();
  }
}
