package org.smartcampus.joining.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.service.SmsSender;

/** Tells an applicant by SMS what was decided (P-66). */
@ApplicationScoped
public class DecisionSms implements OutboxHandler {
  static final String KIND = "joining.decided.sms";

  @Inject private JoinUpkeep upkeep;
  @Inject private SmsSender sms;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxMessage message) {
    upkeep
        .decision(message.payload().get("line"))
        .ifPresent(d -> sms.send(d.mobile(), d.text(), "join-" + message.id()));
  }
}
