package org.smartcampus.notification.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.notification.service.NotificationService;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;

/** Wakes the mail worker when a notice or a reminder was committed. */
@ApplicationScoped
public class DeliverHandler implements OutboxHandler {

  @Inject private MailWorker mails;

  @Override
  public String kind() {
    return NotificationService.DELIVER;
  }

  @Override
  public void handle(OutboxMessage message) {
    mails.workOff(message.schoolId());
  }
}
