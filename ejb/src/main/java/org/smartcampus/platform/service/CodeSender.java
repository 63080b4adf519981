package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.shared.model.FieldCipher;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Texts;

/**
 * Sends a one-time code by SMS. A repeat after a crash sends the same code again, which is
 * harmless.
 */
@ApplicationScoped
public class CodeSender implements OutboxHandler {
  static final String KIND = "platform.code";

  @Inject private SmsSender sms;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxMessage message) {
    Mobile mobile = Mobile.ofStored(open(message, "mobile"));
    Language language = Language.valueOf(message.payload().get("language"));
    String text =
        Texts.of(language).get("platform.code.sms", open(message, "code"), minutes(message));
    sms.send(mobile, text, "code-" + message.id());
  }

  /** Codes of a former version of the product were valid for the seed's time. */
  private static long minutes(OutboxMessage message) {
    String minutes = message.payload().get("minutes");
    return minutes == null ? Setting.CODE_MINUTES.seed() : Long.parseLong(minutes);
  }

  private static String open(OutboxMessage message, String name) {
    return FieldCipher.decrypt("code", Base64.getDecoder().decode(message.payload().get(name)));
  }
}
