package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import org.smartcampus.identity.model.ExternalAdmin;
import org.smartcampus.identity.store.ExternalStore;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.service.Site;
import org.smartcampus.platform.service.mail.MailSender;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.FieldCipher;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/** Mails an external administrator his link, and the code that proves his address (F117). */
@ApplicationScoped
public class ExternalMail implements OutboxHandler {
  static final String KIND = "identity.external";
  private static final String LINK = "link";

  @Inject private ExternalStore store;
  @Inject private SchoolService schools;
  @Inject private InSchool transactions;
  @Inject private MailSender mails;

  /** The payload of a link. */
  static Map<String, String> link(String external, String token, Language language) {
    return payload(LINK, external, token, language);
  }

  /** The payload of a code. */
  static Map<String, String> code(String external, String code, Language language) {
    return payload("code", external, code, language);
  }

  private static Map<String, String> payload(
      String what, String external, String secret, Language language) {
    return Map.of(
        "what",
        what,
        "external",
        external,
        "secret",
        Base64.getEncoder().encodeToString(FieldCipher.encrypt(KIND, secret)),
        "language",
        language.name());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxMessage message) {
    Map<String, String> payload = message.payload();
    String what = payload.get("what");
    Language language = Language.valueOf(payload.get("language"));
    String secret = FieldCipher.decrypt(KIND, Base64.getDecoder().decode(payload.get("secret")));
    ExternalAdmin external =
        transactions.outside(() -> store.find(payload.get("external")).orElse(null));
    // a link that another replaced, or that was taken back, is worth nothing to him
    if (external == null || what.equals(LINK) && !external.isLink(secret)) {
      return;
    }
    String school = transactions.outside(() -> schools.name(external.getSchoolId(), language));
    Texts texts = Texts.of(language);
    String text =
        what.equals(LINK)
            ? texts.get(
                "identity.external.mail.link",
                external.getName(),
                school,
                external.getEndsOn().toString(),
                Site.link("/external/" + secret),
                ExternalAdmin.LINK.toDays())
            : texts.get("identity.external.mail.code", secret, school);
    mails.send(
        external.getEmail(),
        language,
        texts.get("identity.external.mail." + what + ".subject", school),
        text,
        "<external-" + message.id() + "@smart-campus>");
  }
}
