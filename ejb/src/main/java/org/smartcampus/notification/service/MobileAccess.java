package org.smartcampus.notification.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.smartcampus.identity.service.OwnNumber;
import org.smartcampus.joining.service.QrPoster;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.GatewayUses;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Site;
import org.smartcampus.platform.service.SmsSender;
import org.smartcampus.platform.service.image.QrCodes;
import org.smartcampus.platform.service.image.QrSize;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** The mobile site as a school hands it out, and a try of what it sends (P-55). */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MobileAccess {
  /** Tries of one person in an hour. */
  static final int TRIES = 5;

  @Inject private QrCodes codes;
  @Inject private QrPoster poster;
  @Inject private SchoolService schools;
  @Inject private OwnNumber number;
  @Inject private SmsSender sms;
  @Inject private GatewayUses uses;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private Audit audit;

  /** The address of the mobile site. */
  public String link() {
    return Site.link("/m/");
  }

  /** Its code as a drawing. */
  public String svg() {
    return codes.svg(link(), QrSize.CM8);
  }

  /** Its code as a PNG of 15 cm. */
  public byte[] png() {
    return codes.png(link(), QrSize.CM15);
  }

  /** One A4 page with the code and the steps in three languages. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public byte[] pdf() {
    int school = callers.current().schoolId();
    return poster.pdf(
        link(),
        Texts.of(Language.ZH_HANT).get("notification.access.poster"),
        Texts.of(Language.ZH_HANT).get("notification.access.poster"),
        "notification.access.poster",
        "notification.access.step.",
        null,
        language -> schools.name(school, language));
  }

  /** The caller's own number, masked: the only one that a try goes to. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public String ownMobile() {
    return number.find().map(Mobile::toString).orElse("");
  }

  /**
   * Sends the caller the text that somebody gets who has not read a notice.
   *
   * @throws BusinessException {@code shared.error.tooManyRequests} after five tries in an hour,
   *     {@code notification.access.failed} when there is no number or the gateway did not take it
   */
  public void test() {
    Caller caller = callers.current();
    Mobile own =
        transactions
            .call(caller, number::find)
            .orElseThrow(() -> new BusinessException("notification.access.failed"));
    transactions.call(
        caller,
        () -> {
          uses.take("fallback", caller.personId(), TRIES);
          audit.record(
              "setting.fallback.test", "Gateway", "SMS", Map.of(), Map.of("to", own.toString()));
          return null;
        });
    Texts texts = Texts.of(caller.language());
    String name =
        transactions.call(caller, () -> schools.name(caller.schoolId(), caller.language()));
    try {
      sms.send(
          own,
          texts.get(
              "notification.fallback.text", name, texts.get("notification.access.sample"), link()),
          "test-" + PublicId.random());
    } catch (IllegalStateException e) {
      throw new BusinessException("notification.access.failed");
    }
  }
}
