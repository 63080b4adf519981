package org.smartcampus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {
  @TempDir Path root;

  @Test
  void tellsWhereEverythingIs() {
    Settings settings =
        Settings.of(root, Map.of("CAMPUS_HTTP_PORT", "8081", "CAMPUS_SINK_PORT", "8026"));
    JsonArray accounts =
        Json.createArrayBuilder()
            .add(Json.createObjectBuilder().add("username", "admin.hh"))
            .build();
    JsonObject info = InfoCommand.json(settings, "secret", accounts, null, Map.of("wildfly", 3L));
    assertEquals("http://localhost:8081/console/", info.getString("console"));
    assertEquals("http://localhost:8081/m/", info.getString("mobile"));
    assertEquals("http://localhost:8081", info.getString("api"));
    assertEquals("http://localhost:9990/health/ready", info.getString("health"));
    assertEquals("http://localhost:8026/mail", info.getJsonObject("sinks").getString("mail"));
    assertEquals("http://localhost:8026/sms", info.getJsonObject("sinks").getString("sms"));
    assertEquals(
        "jdbc:mariadb://127.0.0.1:13306/campus", info.getJsonObject("database").getString("url"));
    assertEquals("campus", info.getJsonObject("database").getString("user"));
    assertEquals("secret", info.getJsonObject("database").getString("password"));
    assertEquals("admin.hh", info.getJsonArray("accounts").getJsonObject(0).getString("username"));
    assertEquals(3, info.getJsonObject("pids").getInt("wildfly"));
  }

  @Test
  void partsThatDoNotExistAreAbsent() {
    JsonObject info = InfoCommand.json(Settings.of(root, Map.of()), "secret", null, null, Map.of());
    assertFalse(info.containsKey("accounts"));
    assertFalse(info.containsKey("apps"));
    assertFalse(info.containsKey("oneroster"));
  }

  @Test
  void saysInOneLineThatNothingRuns() {
    LauncherException refusal =
        assertThrows(
            LauncherException.class, () -> new InfoCommand(Settings.of(root, Map.of())).run());
    assertEquals("Smart Campus is not running; start it with ./campus run", refusal.getMessage());
  }
}
