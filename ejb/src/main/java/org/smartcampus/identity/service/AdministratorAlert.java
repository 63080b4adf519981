package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.shared.model.Texts;

/**
 * Tells all super administrators of a school, or all of the bureau, by an SMS each, in his
 * language.
 */
@ApplicationScoped
public class AdministratorAlert implements OutboxHandler {
  private static final String TEXT = "text";

  @Inject private AdministratorDeciders deciders;
  @Inject private PersonStore persons;
  @Inject private Callers callers;
  @Inject private Outbox outbox;

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
  public boolean inTransaction() {
    return true;
  }

  @Override
  public void handle(OutboxMessage message) {
    Map<String, String> payload = message.payload();
    Object[] words =
        IntStream.range(0, payload.size())
            .mapToObj(i -> payload.get("word" + i))
            .takeWhile(word -> word != null)
            .toArray();
    for (long id : new TreeSet<>(deciders.persons())) {
      persons
          .find(id)
          .map(p -> Texts.of(p.getLanguage()).get(payload.get(TEXT), words))
          .ifPresent(text -> outbox.add(PersonSms.KIND, PersonSms.of(id, text)));
    }
  }
}
