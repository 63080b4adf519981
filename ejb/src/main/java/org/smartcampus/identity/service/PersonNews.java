package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.service.SmsSender;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Texts;

/**
 * Tells a person by SMS what happened to his account, so that he notices when it was not he: texts
 * {@code identity.news.<what>}.
 */
@ApplicationScoped
public class PersonNews implements OutboxHandler {
  static final String KIND = "identity.news";

  @Inject private PersonStore store;
  @Inject private Outbox outbox;
  @Inject private InSchool transactions;
  @Inject private SmsSender sms;

  private record Told(Mobile mobile, String text) {}

  /**
   * Tells when the running transaction has committed.
   *
   * @param detail what the text names, for example a device; may be empty
   */
  void tell(long personId, String what, String detail) {
    outbox.add(KIND, Map.of("person", Long.toString(personId), "what", what, "detail", detail));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxMessage message) {
    Map<String, String> news = message.payload();
    Optional<Told> told =
        transactions.outside(
            () -> store.find(Long.parseLong(news.get("person"))).flatMap(p -> told(p, news)));
    told.ifPresent(t -> sms.send(t.mobile, t.text, "news-" + message.id()));
  }

  private static Optional<Told> told(Person person, Map<String, String> news) {
    if (person.getMobile() == null) {
      return Optional.empty();
    }
    Texts texts = Texts.of(person.getLanguage());
    String detail = news.get("detail");
    String named = detail.isEmpty() ? texts.get("identity.session.unknown") : detail;
    return Optional.of(
        new Told(person.getMobile(), texts.get("identity.news." + news.get("what"), named)));
  }
}
