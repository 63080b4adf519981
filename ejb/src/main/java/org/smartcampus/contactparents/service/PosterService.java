package org.smartcampus.contactparents.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.smartcampus.joining.service.InvitationDetail;
import org.smartcampus.joining.service.QrPoster;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.image.QrCodes;
import org.smartcampus.platform.service.image.QrSize;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** What is handed out of a class's invitation: QR in printed sizes, and a poster (P-65). */
@Stateless
@Requires(Permission.PARENTS_INVITE)
public class PosterService {
  @Inject private InvitationService invitations;
  @Inject private SchoolService schools;
  @Inject private QrCodes codes;
  @Inject private QrPoster poster;
  @Inject private Callers callers;

  /** The class's QR as a drawing. */
  public String svg(String classPublicId, QrSize size) {
    return codes.svg(link(classPublicId).link(), size);
  }

  /** The class's QR as a PNG of that printed size. */
  public byte[] png(String classPublicId, QrSize size) {
    return codes.png(link(classPublicId).link(), size);
  }

  /** One A4 page with the QR and the steps in Traditional Chinese, Portuguese and English. */
  public byte[] pdf(String classPublicId) {
    ClassInvitation invitation = invitations.find(classPublicId);
    InvitationDetail link = link(classPublicId);
    int school = callers.current().schoolId();
    return poster.pdf(
        link.link(),
        invitation.className(),
        Texts.of(Language.ZH_HANT).get("joining.poster.title", invitation.className()),
        "joining.page.title",
        "joining.poster.step.",
        link.expiresAt(),
        language -> schools.name(school, language));
  }

  private InvitationDetail link(String classPublicId) {
    ClassInvitation invitation = invitations.find(classPublicId);
    if (invitation.blockedKey() != null) {
      throw new BusinessException(invitation.blockedKey(), invitation.className());
    }
    if (invitation.link() == null) {
      throw new BusinessException("joining.invite.none");
    }
    return invitation.link();
  }
}
