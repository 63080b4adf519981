package org.smartcampus.launcher;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds with Maven what is missing or older than its sources, and shows how far it has come. */
public final class Build {
  private static final Pattern MODULE =
      Pattern.compile(
          "\\[INFO\\] Building (Smart Campus[^\\[]*?)(?: \\d\\S*-SNAPSHOT)?\\s+(\\[\\d+/\\d+\\])");
  private static final Pattern FETCHED = Pattern.compile("Downloaded from \\S+: (\\S+)");

  /** Modules whose sources make up the EAR, the demo and the Keycloak extension. */
  private static final List<Part> PARTS =
      List.of(
          new Part(
              "ear",
              "ear/target/smart-campus.ear",
              List.of("pom.xml", "domain", "ejb", "web", "ear", "wildfly-config/health")),
          new Part(
              "wildfly-config/server",
              "wildfly-config/server/target/configured",
              List.of("pom.xml", "wildfly-config/server")),
          new Part(
              "wildfly-config/keycloak-spi",
              "wildfly-config/keycloak-spi/target/smart-campus-keycloak-spi.jar",
              List.of("wildfly-config/keycloak-spi")),
          new Part(
              "demo",
              "demo/target/smart-campus-demo.jar",
              List.of("demo", "domain/src/main/java", "ejb/src/main/java")));

  private final Settings settings;
  private final Progress progress;

  /** A build of the sources in {@link Settings#root()}. */
  public Build(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Builds every part that is missing or outdated. */
  public void all() {
    update(PARTS, false);
  }

  /** Builds what of the application is outdated, without asking a repository. */
  public void application() {
    update(PARTS.stream().filter(Part::application).toList(), true);
  }

  private void update(List<Part> parts, boolean offline) {
    List<String> modules = new ArrayList<>();
    for (Part part : parts) {
      if (Files.exists(settings.root().resolve(part.module()).resolve("pom.xml"))
          && outdated(part)) {
        modules.add(part.module());
      }
    }
    if (modules.isEmpty()) {
      return;
    }
    progress.step("Building " + String.join(", ", modules));
    for (String module : List.of("domain", "ejb", "web", "demo", "wildfly-config/keycloak-spi")) {
      removeStale(settings.root().resolve(module));
    }
    maven(modules, offline);
    for (String module : modules) {
      touch(module);
    }
  }

  private static void removeStale(Path module) {
    try {
      StaleCopies.remove(module);
    } catch (IOException e) {
      throw new LauncherException(
          "Old copies in " + module + "/target cannot be removed: " + e.getMessage(), e);
    }
  }

  private boolean outdated(Part part) {
    Path product = settings.root().resolve(part.product());
    try {
      if (!Files.exists(product)) {
        return true;
      }
      FileTime built = Files.getLastModifiedTime(product);
      for (String source : part.sources()) {
        if (Folders.newest(settings.root().resolve(source), "target").compareTo(built) > 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Maven leaves a product untouched whose content did not change: it is up to date all the same.
   */
  private void touch(String module) {
    for (Part part : PARTS) {
      Path product = settings.root().resolve(part.product());
      if (part.module().equals(module) && Files.exists(product)) {
        try {
          Files.setLastModifiedTime(product, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException e) {
          // the next start builds once more
        }
      }
    }
  }

  private void maven(List<String> modules, boolean offline) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "mvn",
                "-B",
                "-Dmaven.test.skip=true",
                "-pl",
                String.join(",", modules),
                "-am",
                "package"));
    if (offline) {
      command.add(1, "-o");
    }
    Path log = settings.log().resolve("build.log");
    try {
      Files.createDirectories(log.getParent());
      Process maven =
          new ProcessBuilder(command)
              .directory(settings.root().toFile())
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .start();
      List<String> errors = new ArrayList<>();
      try (BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(maven.getInputStream(), StandardCharsets.UTF_8));
          BufferedWriter out = Files.newBufferedWriter(log)) {
        follow(in, out, errors);
      }
      int code = maven.waitFor();
      if (code != 0) {
        errors.stream().limit(20).forEach(progress::line);
        throw new LauncherException("The build failed; see " + log);
      }
    } catch (IOException e) {
      throw new LauncherException("Maven cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Interrupted", e);
    }
  }

  private void follow(BufferedReader in, BufferedWriter out, List<String> errors)
      throws IOException {
    int fetched = 0;
    long said = System.nanoTime();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.write(line);
      out.newLine();
      Matcher module = MODULE.matcher(line);
      if (module.find()) {
        progress.step("  " + module.group(2) + " " + module.group(1).strip());
      } else if (FETCHED.matcher(line).find()) {
        fetched++;
        if (System.nanoTime() - said > 5_000_000_000L) {
          said = System.nanoTime();
          progress.step("  fetched " + fetched + " files from the Maven repository");
        }
      } else if (line.startsWith("[ERROR]")) {
        errors.add(line);
      }
    }
  }

  /**
   * @param module module with its folder
   * @param product what it makes
   * @param sources what it is made from
   */
  private record Part(String module, String product, List<String> sources) {
    boolean application() {
      return product.endsWith(".ear") || module.equals("demo");
    }
  }
}
