package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.service.exports.Exports;

/** Tells of an export of many persons' data by SMS. */
@ApplicationScoped
public class ExportSms implements OutboxHandler {
  @Inject private ExportTold told;
  @Inject private Outbox outbox;

  @Override
  public String kind() {
    return Exports.NEWS;
  }

  @Override
  public boolean inTransaction() {
    return true;
  }

  @Override
  public void handle(OutboxMessage message) {
    told.of(message.payload().get("export"))
        .forEach((person, text) -> outbox.add(PersonSms.KIND, PersonSms.of(person, text)));
  }
}
