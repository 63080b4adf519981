package org.smartcampus.bureau.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.service.SmsSender;

/** Tells a school's super administrators by SMS that it is about to end (§3.7). */
@ApplicationScoped
public class DissolutionSms implements OutboxHandler {
  static final String KIND = "bureau.dissolution";

  @Inject private SchoolEnd end;
  @Inject private InSchool transactions;
  @Inject private SmsSender sms;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxMessage message) {
    int school = Integer.parseInt(message.payload().get("school"));
    int number = 0;
    for (SchoolEnd.Told told : transactions.outside(() -> end.told(school))) {
      sms.send(told.mobile(), told.text(), "dissolution-" + message.id() + "-" + number++);
    }
  }
}
