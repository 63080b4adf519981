package org.smartcampus.contactparents.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.joining.service.InvitationDetail;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.image.QrCodes;
import org.smartcampus.platform.service.image.QrSize;
import org.smartcampus.platform.service.print.PrintEngine;
import org.smartcampus.platform.service.print.PrintOrder;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** What is handed out of a class's invitation: QR in printed sizes, and a poster (P-65). */
@Stateless
@Requires(Permission.PARENTS_INVITE)
public class PosterService {
  private static final List<Language> ON_PAPER =
      List.of(Language.ZH_HANT, Language.PT, Language.EN);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(CampusClock.ZONE);
  private static final int QR_PIXELS = 1200;

  @Inject private InvitationService invitations;
  @Inject private SchoolService schools;
  @Inject private QrCodes codes;
  @Inject private PrintEngine prints;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

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
    Map<String, Object> params = new HashMap<>();
    params.put("QR", codes.image(link.link(), QR_PIXELS));
    params.put("CLASS", invitation.className());
    params.put("LINK", link.link());
    for (Language language : ON_PAPER) {
      String suffix = "_" + language.name();
      params.put("SCHOOL" + suffix, schools.name(school, language));
      params.put("STEPS" + suffix, steps(language, link));
    }
    Texts texts = Texts.of(Language.ZH_HANT);
    PrintOrder order =
        new PrintOrder(
            "join-poster",
            Language.ZH_HANT,
            texts.get("joining.poster.title", invitation.className()),
            "",
            callers.current().name(),
            clock.now(),
            params);
    return print(order);
  }

  private static String steps(Language language, InvitationDetail link) {
    Texts texts = Texts.of(language);
    StringBuilder steps = new StringBuilder();
    for (int i = 1; i <= 4; i++) {
      steps.append(i).append(". ").append(texts.get("joining.poster.step." + i)).append('\n');
    }
    return steps.append(texts.get("joining.poster.valid", DAY.format(link.expiresAt()))).toString();
  }

  private byte[] print(PrintOrder order) {
    try {
      Path folder = Files.createTempDirectory("poster");
      Path file = folder.resolve("poster.pdf");
      try {
        prints.pdf(order, List.of(Map.of()), file);
        return Files.readAllBytes(file);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
