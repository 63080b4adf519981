package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.service.FounderNews.Told;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.service.SmsSender;
import org.smartcampus.shared.model.Texts;

/**
 * Tells all super administrators of a school, or all of the bureau, by SMS, each in his language.
 */
@ApplicationScoped
public class AdministratorAlert implements OutboxHandler {
  private static final String TEXT = "text";

  @Inject private AdministratorDeciders deciders;
  @Inject private PersonStore persons;
  @Inject private Callers callers;
  @Inject private InSchool transactions;
  @Inject private Outbox outbox;
  @Inject private SmsSender sms;

  /**
   * Tells them when the caller's transaction is committed.
   *
   * @param text key of a text
   * @param words what stands in its places; names and numbers, no secrets
   */
  public void tell(String text, String... words) {
    Map<String, String> payload = new HashMap<>();
    payload.put(TEXT, text);
    IntStream.range(0, words.length).forEach(i -> payload.put("word" + i, words[i]));
    outbox.add(kind(), payload);
  }

  /** The same to the bureau's administrators, whatever school the caller works in. */
  public void tellBureau(String text, String... words) {
    callers.as(
        callers.current().atBureau(),
        () -> {
          tell(text, words);
          return null;
        });
  }

  @Override
  public String kind() {
    return "identity.alert";
  }

  @Override
  public void handle(OutboxMessage message) {
    transactions
        .call(message.schoolId(), () -> told(message.payload()))
        .forEach(
            (person, one) ->
                sms.send(one.mobile(), one.text(), "alert-" + message.id() + "-" + person));
  }

  private Map<Long, Told> told(Map<String, String> payload) {
    List<String> words =
        IntStream.range(0, payload.size())
            .mapToObj(i -> payload.get("word" + i))
            .takeWhile(word -> word != null)
            .toList();
    Map<Long, Told> told = new LinkedHashMap<>();
    for (long id : new TreeSet<>(deciders.persons())) {
      persons
          .find(id)
          .filter(p -> p.getMobile() != null)
          .ifPresent(p -> told.put(id, new Told(p.getMobile(), words(p, payload, words))));
    }
    return told;
  }

  private static String words(Person to, Map<String, String> payload, List<String> words) {
    return Texts.of(to.getLanguage()).get(payload.get(TEXT), words.toArray());
  }
}
