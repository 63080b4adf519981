package org.smartcampus.platform.service.file;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import org.smartcampus.platform.model.StoredFile;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outcome;
import org.smartcampus.platform.store.StoredFileStore;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;

/**
 * Files of the school of the running transaction. Rights are the caller's to check. Row and bytes
 * stay together: bytes of a transaction that rolls back are removed, those of a removed row go
 * after its commit.
 */
@ApplicationScoped
public class StoredFiles {
  private static final int MOST_NAME = 255;

  @Inject private FileStore contents;
  @Inject private StoredFileStore store;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /**
   * Stores a stream as a file.
   *
   * @param name as people called it; a path before it is cut off
   * @param mediaType found from the content by the caller
   * @param purpose feature and use, for example {@code contacts.import}
   * @param limit most bytes
   * @throws org.smartcampus.shared.model.BusinessException {@code platform.file.tooLarge}, {@code
   *     platform.file.empty}
   */
  public FileSummary add(
      String name, String mediaType, String purpose, InputStream content, long limit) {
    StoredContent stored = contents.put(content, limit);
    after(Status.STATUS_ROLLEDBACK, stored.contentId());
    StoredFile file =
        new StoredFile(
            stored.contentId(),
            plainName(name),
            mediaType,
            stored.size(),
            stored.sha256(),
            purpose,
            callers.current().personId(),
            clock.now());
    store.add(file);
    return FileSummary.of(file);
  }

  /** What is known of a file. */
  public Optional<FileSummary> find(String publicId) {
    return store.find(publicId).map(FileSummary::of);
  }

  /**
   * Opens a file; the receiver closes it.
   *
   * @throws NotFoundException when the school has none such
   */
  public FileDownload open(String publicId) {
    StoredFile file = store.find(publicId).orElseThrow(NotFoundException::new);
    return new FileDownload(FileSummary.of(file), contents.get(file.getContentId()));
  }

  /**
   * Copies a file to the disk, for readers that need to go back and forth; the caller deletes it.
   *
   * @throws NotFoundException when the school has none such
   */
  public Path copyToTemporary(String publicId) {
    try (InputStream in = open(publicId).content()) {
      Path copy = TemporaryFiles.file("campus", ".upload");
      // written into the file that only we may read, not put in its place
      try (OutputStream out = Files.newOutputStream(copy)) {
        in.transferTo(out);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file; nothing happens when there is none such. */
  public void remove(String publicId) {
    store
        .find(publicId)
        .ifPresent(
            file -> {
              store.remove(file);
              after(Status.STATUS_COMMITTED, file.getContentId());
            });
  }

  private void after(int outcome, String contentId) {
    Outcome.after(transaction, outcome, () -> contents.delete(contentId));
  }

  static String plainName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean =
        Normalizer.normalize(last, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Cf}\"<>|:*?]", "")
            .strip();
    int points = clean.codePointCount(0, clean.length());
    int end = points > MOST_NAME ? clean.offsetByCodePoints(0, MOST_NAME) : clean.length();
    String cut = clean.substring(0, end);
    return cut.isEmpty() || cut.matches("\\.+") ? "file" : cut;
  }
}
