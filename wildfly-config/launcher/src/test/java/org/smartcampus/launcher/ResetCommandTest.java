package org.smartcampus.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetCommandTest {
  @TempDir Path root;

  @Test
  void deletesOnlyAfterYesAndKeepsTheSecrets() throws IOException {
    Settings settings = Settings.of(root, Map.of());
    new Secrets(settings.home()).ensureKey();
    Files.createDirectories(settings.data().resolve("db"));
    reset(settings, false, "no\n");
    assertTrue(Files.exists(settings.data()));
    reset(settings, false, "");
    assertTrue(Files.exists(settings.data()));
    reset(settings, false, "yes\n");
    assertFalse(Files.exists(settings.data()));
    assertTrue(Files.exists(settings.home().resolve("key")));
  }

  @Test
  void refusesWhileTheSystemRuns() throws IOException {
    Settings settings = Settings.of(root, Map.of());
    Files.createDirectories(settings.data());
    FileLock lock = new RunningSystem(settings).lock();
    try {
      assertThrows(LauncherException.class, () -> reset(settings, true, ""));
      assertThrows(LauncherException.class, () -> new RunningSystem(settings).lock());
    } finally {
      lock.channel().close();
    }
    reset(settings, true, "");
    assertFalse(Files.exists(settings.data()));
  }

  private static void reset(Settings settings, boolean yes, String answer) throws IOException {
    Progress silent = new Progress(new PrintStream(new ByteArrayOutputStream()));
    new ResetCommand(settings, silent).run(yes, new BufferedReader(new StringReader(answer)));
  }
}
