package org.smartcampus.joining.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.service.SmsSender;

/** Tells who applied to be an administrator what was decided (§3.1). */
@ApplicationScoped
public class AdminDecisionSms implements OutboxHandler {
  static final String KIND = "joining.admin.decided";

  @Inject private AdminUpkeep upkeep;
  @Inject private SmsSender sms;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxMessage message) {
    upkeep
        .decision(message.payload().get("application"))
        .ifPresent(told -> sms.send(told.mobile(), told.text(), "admin-" + message.id()));
  }
}
