package org.smartcampus.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/** Work on whole folders. */
public final class Folders {
  private Folders() {}

  /** Deletes a folder and what is in it; links are deleted, not followed. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException failure)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Copies a folder with times and permissions. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path source : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          Files.copy(
              source,
              target,
              StandardCopyOption.COPY_ATTRIBUTES,
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** The time of the newest file in a folder that is not in one of the names to skip. */
  static FileTime newest(Path folder, String... skip) throws IOException {
    FileTime[] newest = {FileTime.fromMillis(0)};
    if (!Files.exists(folder)) {
      return newest[0];
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            for (String name : skip) {
              if (dir.getFileName().toString().equals(name)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
            }
            return note(attributes);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return note(attributes);
          }

          private FileVisitResult note(BasicFileAttributes attributes) {
            // folders count too: a deleted file changes only its folder
            if (attributes.lastModifiedTime().compareTo(newest[0]) > 0) {
              newest[0] = attributes.lastModifiedTime();
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return newest[0];
  }

  /** The only child folder whose name starts like this. */
  public static Path child(Path folder, String prefix) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(Files::isDirectory)
          .filter(c -> c.getFileName().toString().startsWith(prefix))
          .findFirst()
          .orElseThrow(() -> new LauncherException("Not built: no " + prefix + "* in " + folder));
    } catch (IOException e) {
      throw new LauncherException("Not built: " + folder + " cannot be read", e);
    }
  }
}
