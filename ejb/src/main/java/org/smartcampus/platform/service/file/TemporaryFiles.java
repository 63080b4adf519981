package org.smartcampus.platform.service.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files and folders for as long as a request or a job needs them, in a folder of this server's own
 * that only it may read. Whoever made one deletes it; what a killed server left is gone when the
 * next one starts.
 */
public final class TemporaryFiles {
  private TemporaryFiles() {}

  /** An empty file. */
  public static Path file(String stem, String suffix) throws IOException {
    return Files.createTempFile(home(), stem, suffix);
  }

  /** An empty folder. */
  public static Path folder(String stem) throws IOException {
    return Files.createTempDirectory(home(), stem);
  }

  /** Deletes all of them; for the start of the server, when nothing uses one. */
  public static void clear() {
    try (Stream<Path> left = Files.walk(home())) {
      List<Path> innermostFirst = left.skip(1).sorted(Comparator.reverseOrder()).toList();
      for (Path path : innermostFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path home() throws IOException {
    String server = System.getProperty("jboss.server.temp.dir");
    Path temporary = Path.of(server == null ? System.getProperty("java.io.tmpdir") : server);
    return Files.createDirectories(temporary.resolve("smart-campus"));
  }
}
