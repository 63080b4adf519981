package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.service.SmsSender;

/**
 * Sends one person one SMS, to the number that he has by then. Whoever tells several people adds a
 * row for each, so that one whom the gateway refuses repeats nothing for the others.
 */
@ApplicationScoped
public class PersonSms implements OutboxHandler {
  static final String KIND = "identity.sms";

  @Inject private PersonStore persons;
  @Inject private InSchool transactions;
  @Inject private SmsSender sms;

  /**
   * The payload.
   *
   * @param text in the person's language; names, no secrets
   */
  static Map<String, String> of(long person, String text) {
    return Map.of("person", Long.toString(person), "text", text);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxMessage message) {
    long person = Long.parseLong(message.payload().get("person"));
    transactions
        .outside(() -> persons.find(person).map(Person::getMobile))
        .ifPresent(to -> sms.send(to, message.payload().get("text"), "sms-" + message.id()));
  }
}
