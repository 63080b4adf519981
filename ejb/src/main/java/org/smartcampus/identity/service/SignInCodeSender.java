package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Base64;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.FieldCipher;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

/** Sends a sign-in code where the number is known to a person or a school's roster. */
@ApplicationScoped
public class SignInCodeSender implements OutboxHandler {
  static final String KIND = "identity.signInCode";

  @Inject private PersonStore store;
  @Inject private OneTimeCodes codes;
  @Inject private SchoolService schools;
  @Inject private InSchool transactions;
  @Inject @Any private Instance<VerifiedMobileListener> rosters;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxMessage message) {
    Mobile mobile =
        Mobile.ofStored(
            FieldCipher.decrypt(
                "sign-in", Base64.getDecoder().decode(message.payload().get("mobile"))));
    if (isKnown(mobile)) {
      Language language = Language.valueOf(message.payload().get("language"));
      transactions.outside(
          () -> {
            codes.fill(message.payload().get("request"), mobile, language);
            return null;
          });
    }
  }

  private boolean isKnown(Mobile mobile) {
    if (transactions.outside(() -> store.findByMobile(mobile).isPresent())) {
      return true;
    }
    for (int school : transactions.outside(schools::ids)) {
      for (VerifiedMobileListener roster : rosters) {
        if (transactions.call(school, () -> roster.knows(school, mobile))) {
          return true;
        }
      }
    }
    return false;
  }
}
