package org.smartcampus.school.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.platform.service.ChoiceSheet;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.platform.service.file.FileDownload;
import org.smartcampus.platform.service.file.StoredFiles;
import org.smartcampus.platform.service.image.CleanImage;
import org.smartcampus.platform.service.image.Images;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Open;
import org.smartcampus.shared.service.Requires;

/**
 * Pictures that a school shows to everybody: its logo (P-50) and the one of its welcome (P-59).
 * They are encoded anew; whoever knows the address sees them, so that browsers may keep them.
 */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class SchoolPictures {
  private static final String PURPOSE = "school.picture";
  private static final Set<Choice> PICTURES = Set.of(Choice.LOGO);

  @Inject private SchoolService schools;
  @Inject private SchoolChoices choices;
  @Inject private ChoiceService service;
  @Inject private StoredFiles files;
  @Inject private Images images;
  @Inject private InSchool transactions;
  @Inject private Callers callers;

  /**
   * Puts a picture in the place of the one that was there.
   *
   * @param version of the page that was read
   * @param width greatest width that is kept, pixels
   * @throws BusinessException {@code platform.image.*} on the field of the choice's name
   */
  public void put(Choice picture, ChoicePage page, int version, byte[] upload, int width) {
    CleanImage clean = BusinessException.onField(picture.name(), () -> images.clean(upload, width));
    String id =
        files
            .add(
                picture.name().toLowerCase(Locale.ROOT),
                clean.mediaType(),
                PURPOSE,
                new ByteArrayInputStream(clean.bytes()),
                Images.MOST_BYTES * 4L)
            .publicId();
    replace(picture, page, version, id);
  }

  /** Takes a picture away. */
  public void remove(Choice picture, ChoicePage page, int version) {
    replace(picture, page, version, "");
  }

  private void replace(Choice picture, ChoicePage page, int version, String id) {
    String former = service.sheet(page).values().get(picture);
    service.save(new ChoiceSheet(page, version, Map.of(picture, id)));
    files.remove(former);
  }

  /** The address of a picture of the caller's school; empty where it has none. */
  @Open("the picture is for everybody")
  public String address(Choice picture) {
    String id = choices.text(picture);
    return id.isEmpty() ? "" : "/pictures/" + schools.current().publicId() + "/" + id;
  }

  /**
   * Opens a picture; the receiver closes it.
   *
   * @throws NotFoundException for anything else
   */
  @Open("the picture is for everybody")
  public FileDownload open(String school, String id) {
    int of = schools.byPublicId(school).id();
    return transactions.call(
        of,
        () -> {
          boolean shown = PICTURES.stream().anyMatch(c -> choices.text(c).equals(id));
          if (id.isEmpty() || !shown) {
            throw new NotFoundException();
          }
          return files.open(id);
        });
  }

  /** The caller's school's logo for prints; empty where there is none. */
  @Open("the picture is for everybody")
  public Optional<BufferedImage> logo() {
    String id = callers.current().schoolId() == null ? "" : choices.text(Choice.LOGO);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = files.open(id).content()) {
      return Optional.ofNullable(ImageIO.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
