package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.smartcampus.it.Place;
import org.smartcampus.launcher.Await;
import org.smartcampus.launcher.Deployment;

/**
 * One protection taken out of the running application: a source file with one place changed is
 * compiled and put into the deployed archive. {@link #close} puts back what was there, and what is
 * deployed next runs with it: {@link #end} at the latest. Each deployment leaves classes behind, so
 * there are no more of them than needed.
 */
final class Sabotage implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path archive;
  private final Path kept;

  /**
   * Deploys the application without the protection.
   *
   * @param archive how a file below the EAR's folder begins, such as {@code smart-campus-ejb}
   * @param source file below the project
   * @param protection text that stands in it once
   * @param instead what stands there now
   */
  Sabotage(CampusSystem system, String archive, String source, String protection, String instead)
      throws IOException {
    Path deployments = system.deployments();
    this.archive = find(deployments.resolve("smart-campus.ear").resolve(archive));
    this.kept = Files.createTempDirectory("sabotage");
    Path classes = compiled(source, protection, instead);
    if (Files.isDirectory(this.archive)) {
      replace(this.archive.resolve("WEB-INF/classes"), classes);
    } else {
      Files.copy(this.archive, kept.resolve("archive"));
      Path copy = Files.copy(this.archive, kept.resolve("changed.jar"));
      try (FileSystem jar = FileSystems.newFileSystem(copy)) {
        replace(jar.getPath("/"), classes);
      }
      Files.move(copy, this.archive, StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      deploy(new Deployment(deployments));
    } catch (RuntimeException failed) {
      close();
      throw failed;
    }
  }

  private static Path find(Path beginning) throws IOException {
    String name = beginning.getFileName().toString();
    try (Stream<Path> files = Files.list(beginning.getParent())) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(name))
          .findFirst()
          .orElseThrow();
    }
  }

  @Override
  public void close() throws IOException {
    if (Files.isDirectory(archive)) {
      replace(archive.resolve("WEB-INF/classes"), kept.resolve("was"));
    } else {
      Files.move(kept.resolve("archive"), archive, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deploys the application as it was built. */
  static void end(CampusSystem system) throws IOException {
    deploy(new Deployment(system.deployments()));
  }

  private Path compiled(String source, String protection, String instead) throws IOException {
    Path file = Place.root().resolve(source);
    String text = Files.readString(file);
    assertTrue(text.split(Pattern.quote(protection), -1).length == 2, source);
    Path changed = kept.resolve(file.getFileName().toString());
    Files.writeString(changed, text.replace(protection, instead), StandardCharsets.UTF_8);
    Path classes = Files.createDirectories(kept.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int status =
        compiler.run(
            null,
            null,
            null,
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-proc:none",
            "-parameters",
            "-nowarn",
            changed.toString());
    assertTrue(status == 0, "the changed " + source + " compiles");
    return classes;
  }

  /** Copies every file over the one of the same name, which is kept beside. */
  private void replace(Path into, Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        String name = from.relativize(file).toString();
        Path target = into.resolve(name);
        Path was = kept.resolve("was").resolve(name);
        if (!from.startsWith(kept.resolve("was"))) {
          Files.createDirectories(was.getParent());
          Files.copy(target, was, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void deploy(Deployment deployment) throws IOException {
    deployment.request();
    Await.until("the changed application", PATIENCE, deployment::deployed, deployment::check);
  }
}
