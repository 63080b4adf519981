package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.model.SignInStrength;
import org.smartcampus.identity.service.CallerFactory;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignInProof;
import org.smartcampus.identity.service.SignedIn;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;

/** Lets the loader act as a person, with the rights that he has and no others. */
@ApplicationScoped
public class DemoActors {
  @Inject private SessionService sessions;
  @Inject private CallerFactory factory;
  @Inject private Callers callers;
  @Inject private InSchool transactions;
  @Inject private CampusClock clock;

  /** Does something as the person of a demo account, in a session of his. */
  <T> T as(String username, Callable<T> work) {
    long person = transactions.outside(() -> sessions.personOf(username)).orElseThrow();
    String token =
        transactions.outside(
            () ->
                sessions.open(
                    person,
                    SessionKind.CONSOLE,
                    Language.ZH_HANT,
                    SignInProof.own(true, clock.now())));
    SignedIn session = transactions.outside(() -> sessions.find(token)).orElseThrow();
    try {
      return callers.as(factory.of(session, door()), work);
    } finally {
      transactions.outside(() -> sessions.end(token));
    }
  }

  /** Does something as a parent of a school. */
  <T> T asParent(int school, long person, long parent, String name, Callable<T> work) {
    SignedIn session =
        new SignedIn(
            person,
            "",
            name,
            SessionKind.PHONE,
            Language.ZH_HANT,
            school,
            null,
            List.of(new SignedIn.RoleIn(school, Role.PARENT, parent)),
            List.of(),
            Map.of(),
            SignInStrength.ONE_FACTOR,
            clock.now());
    return callers.as(factory.of(session, door()), work);
  }

  private static Caller door() {
    return Caller.anonymous(Language.ZH_HANT, "127.0.0.1", "demo", "demo");
  }
}
