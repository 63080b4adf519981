package org.smartcampus.joining.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.image.QrCodes;
import org.smartcampus.platform.service.image.QrSize;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** What is handed out of an admin QR code: the drawing and a sheet to print (P-02). */
@Stateless
@Requires({Permission.BUREAU_MANAGE, Permission.ADMINS_MANAGE})
public class AdminQrPrints {
  @Inject private AdminQrs qrs;
  @Inject private QrCodes codes;
  @Inject private QrPoster poster;

  /** The code as a drawing. */
  public String svg(String publicId) {
    return codes.svg(active(publicId).link(), QrSize.CM8);
  }

  /** The code as a picture of 15 cm. */
  public byte[] png(String publicId) {
    return codes.png(active(publicId).link(), QrSize.CM15);
  }

  /** One A4 page with the code and the steps in three languages. */
  public byte[] pdf(String publicId) {
    AdminQrRow qr = active(publicId);
    return poster.pdf(
        qr.link(),
        qr.school().isEmpty()
            ? Texts.of(Language.ZH_HANT).get("joining.adminqr.general")
            : qr.school(),
        Texts.of(Language.ZH_HANT).get("joining.adminapp.title"),
        "joining.adminapp.title",
        "joining.adminqr.step.",
        qr.expiresAt(),
        language -> Texts.of(language).get("joining.adminqr.bureau"));
  }

  private AdminQrRow active(String publicId) {
    AdminQrRow qr = qrs.find(publicId);
    if (!qr.isActive()) {
      throw new BusinessException("joining.adminqr.over");
    }
    return qr;
  }
}
