package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.service.SmsSender;
import org.smartcampus.platform.service.exports.Exports;

/** Tells of an export of many persons' data by SMS. */
@ApplicationScoped
public class ExportSms implements OutboxHandler {
  @Inject private ExportTold told;
  @Inject private InSchool transactions;
  @Inject private SmsSender sms;

  @Override
  public String kind() {
    return Exports.NEWS;
  }

  @Override
  public void handle(OutboxMessage message) {
    transactions
        .call(message.schoolId(), () -> told.of(message.payload().get("export")))
        .forEach(
            (person, one) ->
                sms.send(one.mobile(), one.text(), "export-" + message.id() + "-" + person));
  }
}
