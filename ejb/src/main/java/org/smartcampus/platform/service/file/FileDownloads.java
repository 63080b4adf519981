package org.smartcampus.platform.service.file;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.service.Open;

/** The way of a file to a browser: only by a link of {@link SignedUrls}. */
@Stateless
@Open("a page that had checked the right made the link, for this person and for a minute")
public class FileDownloads {
  @Inject private SignedUrls urls;
  @Inject private StoredFiles files;
  @Inject private InSchool schools;
  @Inject private Callers callers;

  /**
   * Opens the file of a link.
   *
   * @throws NotFoundException when the link is not ours, not this person's, or its file is gone
   * @throws BusinessException {@code platform.file.linkExpired}
   */
  public FileDownload open(String publicId, int schoolId, long expires, String signature) {
    Caller caller = callers.current();
    if (caller.personId() == null) {
      throw new NotFoundException();
    }
    if (!urls.isValid(publicId, schoolId, caller.personId(), expires, signature)) {
      if (urls.isOurs(publicId, schoolId, caller.personId(), expires, signature)) {
        throw new BusinessException("platform.file.linkExpired");
      }
      throw new NotFoundException();
    }
    return schools.call(schoolId, () -> files.open(publicId));
  }
}
