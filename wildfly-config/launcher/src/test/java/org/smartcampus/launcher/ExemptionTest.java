package org.smartcampus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who administrates without a second factor: the demonstration's accounts, and nobody else. */
class ExemptionTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  @TempDir Path home;

  private Map<String, String> environment(boolean demo) {
    Settings settings = Settings.of(ROOT, Map.of("CAMPUS_HOME", home.toString()));
    Progress progress = new Progress(System.out);
    return new WildFly(settings, new Secrets(home), progress, demo).environment();
  }

  @Test
  void theDemonstrationNamesItsAccounts() {
    assertEquals(
        Set.of("bureau", "admin.hh", "sub.hh", "teacher.hh", "parent.hh", "admin.lw", "admin.xa"),
        Set.of(environment(true).get(WildFly.WITHOUT_SECOND_FACTOR).split(",")));
  }

  @Test
  void aSystemWithoutDemonstrationNamesNobody() {
    assertFalse(environment(false).containsKey(WildFly.WITHOUT_SECOND_FACTOR));
    assertFalse(environment(false).values().toString().contains("admin.hh"));
  }
}
