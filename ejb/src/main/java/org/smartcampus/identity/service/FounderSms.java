package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.service.SmsSender;

/** Tells of a transfer of a school by SMS: who is to accept it, and in the end all concerned. */
@ApplicationScoped
public class FounderSms implements OutboxHandler {
  static final String KIND = "identity.founder";

  @Inject private FounderNews news;
  @Inject private InSchool transactions;
  @Inject private SmsSender sms;

  /** The payload for the one who is to accept. */
  static Map<String, String> asked(String transfer) {
    return Map.of("transfer", transfer);
  }

  /** The payload for somebody who is told that it is done. */
  static Map<String, String> done(String transfer, long person) {
    return Map.of("transfer", transfer, "person", String.valueOf(person));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxMessage message) {
    String person = message.payload().get("person");
    transactions
        .outside(
            () ->
                news.of(
                    message.payload().get("transfer"),
                    person == null ? null : Long.valueOf(person)))
        .ifPresent(told -> sms.send(told.mobile(), told.text(), "founder-" + message.id()));
  }
}
