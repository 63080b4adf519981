package org.smartcampus.notification.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.file.SignedUrls;
import org.smartcampus.platform.service.file.StoredFiles;
import org.smartcampus.platform.service.image.CleanImage;
import org.smartcampus.platform.service.image.Images;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** Pictures in the bodies of notices (F215): encoded anew, shown only through signed links. */
@Stateless
@Requires(Permission.PARENTS_NOTIFY)
public class Pictures {
  private static final int WIDTH = 1200;

  @Inject private Images images;
  @Inject private StoredFiles files;
  @Inject private SignedUrls urls;
  @Inject private Callers callers;

  /**
   * Stores a picture and gives the link that its uploader sees it by.
   *
   * @throws org.smartcampus.shared.model.BusinessException {@code platform.image.*} when it is no
   *     acceptable picture
   */
  public String add(String name, byte[] upload) {
    CleanImage clean = images.clean(upload, WIDTH);
    String id =
        files
            .add(
                name,
                clean.mediaType(),
                "notification.picture",
                new ByteArrayInputStream(clean.bytes()),
                Images.MOST_BYTES * 4L)
            .publicId();
    Caller caller = callers.current();
    return urls.link(id, caller.schoolId(), caller.personId());
  }

  /** The body of a notice as the caller sees it, with links to its pictures. */
  public String show(String html) {
    Caller caller = callers.current();
    return urls.linkPictures(html, caller.schoolId(), caller.personId());
  }
}
