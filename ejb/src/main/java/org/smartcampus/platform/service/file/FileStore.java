package org.smartcampus.platform.service.file;

import java.io.InputStream;

/**
 * Keeps bytes under random ids; knows nothing of names, schools and rights. What was put is never
 * changed. A folder now; a store of objects may take its place (design §7).
 */
public interface FileStore {
  /**
   * Stores a stream, which the caller closes; when this returns, the bytes survive a crash.
   *
   * @param limit most bytes
   * @throws org.smartcampus.shared.model.BusinessException {@code platform.file.tooLarge}, {@code
   *     platform.file.empty}; nothing is kept then
   */
  StoredContent put(InputStream content, long limit);

  /**
   * The bytes, to be closed by the caller.
   *
   * @throws org.smartcampus.shared.model.NotFoundException when there are none, or the id is no id
   */
  InputStream get(String contentId);

  /** Removes the bytes; removing what is not there is no error. */
  void delete(String contentId);
}
