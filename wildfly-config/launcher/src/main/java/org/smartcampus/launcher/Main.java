package org.smartcampus.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Entry of the {@code campus} script for the commands that need more than a shell. */
public final class Main {
  private Main() {}

  /** First argument: folder of the sources; second: the command; then its options. */
  public static void main(String[] args) throws InterruptedException {
    Progress progress = new Progress(System.out);
    try {
      Settings settings =
          Settings.of(Path.of(args[0]).toAbsolutePath().normalize(), System.getenv());
      command(settings, progress, args[1], List.of(args).subList(2, args.length));
    } catch (LauncherException e) {
      end(e.getMessage());
    } catch (IOException | java.io.UncheckedIOException e) {
      end("Files cannot be read or written: " + e);
    }
  }

  private static void command(
      Settings settings, Progress progress, String command, List<String> options)
      throws IOException, InterruptedException {
    switch (command) {
      case "run" -> {
        allow(options, "--empty");
        new RunCommand(settings, progress, !options.contains("--empty")).run();
      }
      case "info" -> {
        allow(options);
        progress.line(new InfoCommand(settings).run());
      }
      case "reload" -> {
        allow(options);
        new ReloadCommand(settings, progress).run();
      }
      case "audit" -> {
        if (!options.equals(List.of("verify"))) {
          throw new LauncherException("Say ./campus audit verify");
        }
        new AuditCommand(settings, progress).verify();
      }
      case "reset" -> {
        allow(options, "--yes");
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        new ResetCommand(settings, progress).run(options.contains("--yes"), in);
      }
      default ->
          throw new LauncherException(
              "Unknown command: " + command + "; ./campus help lists them.");
    }
  }

  private static void allow(List<String> options, String... known) {
    for (String option : options) {
      if (!List.of(known).contains(option)) {
        throw new LauncherException("Unknown option: " + option + "; ./campus help lists them.");
      }
    }
  }

  private static void end(String line) {
    System.err.println(line);
    System.exit(1);
  }
}
