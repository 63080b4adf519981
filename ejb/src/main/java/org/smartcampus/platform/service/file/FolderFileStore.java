package org.smartcampus.platform.service.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;

/**
 * Files in a folder that all nodes share: {@code CAMPUS_FILES} of the environment or the system
 * property {@code campus.files}. A file is written beside its place, forced to the disk and then
 * renamed, so that a name always means a whole file.
 */
@ApplicationScoped
public class FolderFileStore implements FileStore {
  private final Path folder;

  public FolderFileStore() {
    this(Path.of(setting()));
  }

  FolderFileStore(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  private static String setting() {
    String environment = System.getenv("CAMPUS_FILES");
    if (environment != null && !environment.isBlank()) {
      return environment;
    }
    String data = System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir"));
    return System.getProperty("campus.files", Path.of(data, "campus-files").toString());
  }

  @Override
  public StoredContent put(InputStream content, long limit) {
    String id = PublicId.random();
    Path target = place(id);
    Path part = target.resolveSibling(id + ".part");
    try {
      Files.createDirectories(target.getParent());
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long size = copy(content, part, digest, limit);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      force(target.getParent());
      return new StoredContent(id, HexFormat.of().formatHex(digest.digest()), size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } finally {
      remove(part);
    }
  }

  private static long copy(InputStream content, Path part, MessageDigest digest, long limit)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (FileChannel out =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        size += n;
        if (size > limit) {
          throw new BusinessException("platform.file.tooLarge", limit >> 10);
        }
        digest.update(buffer, 0, n);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      }
      if (size == 0) {
        throw new BusinessException("platform.file.empty");
      }
      out.force(true);
    }
    return size;
  }

  /** The rename itself must reach the disk too. */
  private static void force(Path directory) throws IOException {
    try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
      entry.force(true);
    }
  }

  @Override
  public InputStream get(String contentId) {
    try {
      return Files.newInputStream(place(contentId));
    } catch (NoSuchFileException e) {
      throw new NotFoundException();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void delete(String contentId) {
    remove(place(contentId));
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Only what has the shape of an id becomes a path; the first letters spread the files over
   * folders.
   */
  private Path place(String id) {
    if (!PublicId.isShaped(id)) {
      throw new NotFoundException();
    }
    return folder.resolve(id.substring(0, 2)).resolve(id);
  }
}
