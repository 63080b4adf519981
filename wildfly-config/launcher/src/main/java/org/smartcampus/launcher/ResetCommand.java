package org.smartcampus.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;

/** {@code campus reset}: wipes the data after asking. Secrets, logs and built servers stay. */
public final class ResetCommand {
  private final Settings settings;
  private final Progress progress;

  /** A reset of the system of these settings. */
  public ResetCommand(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Wipes if {@code yes}, or if the answer read from {@code in} is "yes". */
  public void run(boolean yes, BufferedReader in) throws IOException {
    if (new RunningSystem(settings).runs()) {
      throw new LauncherException("Smart Campus is running; stop it first (Ctrl-C where it runs).");
    }
    if (!Files.exists(settings.data())) {
      progress.line("There are no data in " + settings.data());
      return;
    }
    if (!yes) {
      progress.line(
          "This deletes everything in "
              + settings.data()
              + ": database, accounts, files, mail. Type yes to go on:");
      String answer = in.readLine();
      if (answer == null || !answer.strip().equals("yes")) {
        progress.line("Nothing was deleted.");
        return;
      }
    }
    Folders.delete(settings.data());
    progress.line("Deleted " + settings.data());
  }
}
