package org.smartcampus.bureau.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.service.SmsSender;

/** Tells who applied for his school what the bureau has decided (P-50). */
@ApplicationScoped
public class SchoolApplicationSms implements OutboxHandler {
  static final String KIND = "bureau.application";

  @Inject private SchoolApplicationAnswers answers;
  @Inject private InSchool transactions;
  @Inject private SmsSender sms;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxMessage message) {
    transactions
        .outside(() -> answers.told(message.payload().get("application")))
        .ifPresent(told -> sms.send(told.mobile(), told.text(), "application-" + message.id()));
  }
}
