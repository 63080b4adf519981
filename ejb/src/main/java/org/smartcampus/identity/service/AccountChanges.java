package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.model.PersonLogin;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.service.Open;

/**
 * What somebody changed of his own account at Keycloak: it stands in the members' log, and he is
 * told by SMS, so that he notices when it was not he.
 */
@Stateless
@Open("only Keycloak reaches it, by a shared secret")
public class AccountChanges {
  /** Recovery codes that come with a first factor are no news of their own. */
  private static final Duration WITH_IT = Duration.ofMinutes(15);

  @Inject private PersonStore store;
  @Inject private VerificationPolicies policies;
  @Inject private PersonTrace trace;
  @Inject private PersonNews news;
  @Inject private CampusClock clock;

  /**
   * Notes a change; one of somebody unknown is none.
   *
   * @param username Keycloak's name of the person
   * @param what {@code app}, {@code passkey}, {@code recovery} or {@code wechat}; others are none
   */
  public void changed(String username, String what) {
    Person person =
        username == null
            ? null
            : store.login(username).map(PersonLogin::getPersonId).flatMap(store::find).orElse(null);
    if (person == null || what == null) {
      return;
    }
    switch (what) {
      case "app", "passkey" -> {
        person.hasFactor(clock.now(), policies.coverAny(person.getId()));
        note(person, "session.factor", "factor." + what, what);
      }
      case "recovery" -> {
        if (isLater(person)) {
          note(person, "session.factor", "factor.recovery", what);
        }
      }
      case "wechat" -> note(person, "session.link", "wechat", what);
      default -> {
        // nothing that anybody is told
      }
    }
  }

  private boolean isLater(Person person) {
    Instant since = person.getFactorSince();
    return since != null && clock.now().isAfter(since.plus(WITH_IT));
  }

  private void note(Person person, String action, String told, String what) {
    trace.record(action, person.getId(), Map.of("factor", what));
    news.tell(person.getId(), told, "");
  }
}
