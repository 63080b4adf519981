package org.smartcampus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Maven copies resources and pages into {@code target} and never removes the copy of one that is
 * gone. A renamed migration would be packed under both names; this removes such copies.
 */
final class StaleCopies {
  private StaleCopies() {}

  /** Removes copies without an original from the {@code target} folder of a module. */
  static void remove(Path module) throws IOException {
    sweep(
        module.resolve("target/classes"),
        module.resolve("src/main/resources"),
        List.of("META-INF/maven"));
    try (Stream<Path> children = list(module.resolve("target"))) {
      for (Path war : children.filter(c -> Files.isDirectory(c.resolve("WEB-INF"))).toList()) {
        // copies of classes, too, stay when the class is gone; they are made anew at once
        Folders.delete(war.resolve("WEB-INF/classes"));
        sweep(war, module.resolve("src/main/webapp"), List.of("WEB-INF/lib", "META-INF"));
      }
    }
  }

  private static void sweep(Path copies, Path originals, List<String> made) throws IOException {
    if (!Files.isDirectory(copies)) {
      return;
    }
    try (Stream<Path> files = Files.walk(copies)) {
      for (Path copy : files.filter(Files::isRegularFile).toList()) {
        Path name = copies.relativize(copy);
        String text = name.toString();
        boolean generated =
            text.endsWith(".class")
                || text.endsWith(".jasper")
                || made.stream().anyMatch(name::startsWith);
        if (!generated && !Files.exists(originals.resolve(name))) {
          Files.delete(copy);
        }
      }
    }
  }

  private static Stream<Path> list(Path folder) throws IOException {
    return Files.isDirectory(folder) ? Files.list(folder) : Stream.empty();
  }
}
