package org.smartcampus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Path ROOT = Path.of("/campus");

  @Test
  void standardPorts() {
    Settings settings = Settings.of(ROOT, Map.of());
    assertEquals(8080, settings.http());
    assertEquals(9990, settings.management());
    assertEquals(8180, settings.keycloak());
    assertEquals(13306, settings.database());
    assertEquals(8025, settings.sink());
    assertEquals(13025, settings.smtp());
    assertEquals(13775, settings.smpp());
    assertEquals(Path.of("/campus/.campus"), settings.home());
  }

  @Test
  void secondSystemMovesItsSinkServersWithTheSinkPort() {
    Settings settings =
        Settings.of(ROOT, Map.of("CAMPUS_SINK_PORT", "8026", "CAMPUS_KEYCLOAK_PORT", "8181"));
    assertEquals(13026, settings.smtp());
    assertEquals(13776, settings.smpp());
    assertEquals(9181, settings.keycloakManagement());
    assertEquals(settings.ports().size(), new HashSet<>(settings.ports().values()).size());
  }

  @Test
  void namedHomeIsTakenFromTheSources() {
    assertEquals(
        Path.of("/campus/other"), Settings.of(ROOT, Map.of("CAMPUS_HOME", "other")).home());
    assertEquals(Path.of("/srv/x"), Settings.of(ROOT, Map.of("CAMPUS_HOME", "/srv/x")).home());
  }

  @Test
  void whatIsNoPortIsNamed() {
    for (String wrong : new String[] {"http", "0", "65536", "-1"}) {
      LauncherException refusal =
          assertThrows(
              LauncherException.class, () -> Settings.of(ROOT, Map.of("CAMPUS_HTTP_PORT", wrong)));
      assertEquals("CAMPUS_HTTP_PORT is not a port number: " + wrong, refusal.getMessage());
    }
  }
}
