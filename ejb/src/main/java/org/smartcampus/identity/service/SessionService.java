package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.identity.model.PersonLogin;
import org.smartcampus.identity.model.PersonSession;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.model.SignInStrength;
import org.smartcampus.identity.store.ExternalStore;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.identity.store.SessionRow;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.SecretText;
import org.smartcampus.shared.service.Open;

/**
 * Our own sessions: Keycloak is needed to sign in, afterwards every request is decided by a
 * session's row, so that ending it takes effect at once (design §8.2).
 */
@Stateless
@Open("the session token itself is the proof")
public class SessionService {
  /** How often a request moves the time of the last one, to spare a write on each. */
  private static final Duration SEEN_STEP = Duration.ofMinutes(1);

  @Inject private PersonStore store;
  @Inject private CampusClock clock;
  @Inject private PersonTrace trace;
  @Inject private Callers callers;
  @Inject private InSchool transactions;
  @Inject private SecondFactors factors;
  @Inject private SessionLimits limits;
  @Inject private VerificationPolicies policies;
  @Inject private Devices devices;
  @Inject private AskedVerifications verifications;
  @Inject private ExternalStore externals;

  /**
   * The person behind a Keycloak user name, or empty when we know nobody by it; null for a user
   * whom Keycloak holds without the attribute that names our person.
   */
  public Optional<Long> personOf(String username) {
    if (username == null) {
      return Optional.empty();
    }
    return store.login(username).map(PersonLogin::getPersonId);
  }

  /**
   * Whether a sign-in that Keycloak remembers still counts: none does from before the moment at
   * which the person ended sessions elsewhere.
   *
   * @param at when he proved at Keycloak who he is
   */
  public boolean accepts(long personId, Instant at) {
    return store.find(personId).map(p -> p.acceptsSignIn(at)).orElse(false);
  }

  /**
   * Opens a session for a person whom Keycloak has just proven.
   *
   * @return the token for the cookie: 256 random bits
   */
  public String open(long personId, SessionKind kind, Language language, SignInProof proof) {
    return open(personId, kind, language, proof, null);
  }

  /**
   * The same in a browser that may be known.
   *
   * @param browser the token of the browser's own cookie, or null for one without
   */
  public String open(
      long personId, SessionKind kind, Language language, SignInProof proof, String browser) {
    String token = PublicId.random() + PublicId.random();
    PersonSession session = add(token, personId, kind, language, proof);
    Long device = devices.signedIn(personId, browser);
    Optional<Instant> before = device == null ? Optional.empty() : store.lastSeenOn(device);
    session.setDeviceId(device);
    before.ifPresent(lastSeen -> cameBack(session, lastSeen));
    trace.record("session.open", personId, Map.of("session", kind));
    return token;
  }

  /** A new sign-in does not spare a phone what coming back to the old session would ask. */
  private void cameBack(PersonSession session, Instant lastSeen) {
    store.flush();
    List<SessionRow> rows = store.signedIn(session.getTokenHash(), clock.now());
    if (verifications.isAwayTooLong(rows, lastSeen, clock.now())) {
      session.cameBack(clock.now());
    }
  }

  /**
   * Puts a session in the place of another one of the same person, who has proven again, or with
   * more, who he is. The token is a new one: whoever had the old one gains nothing by it.
   *
   * @return the new token and the kind, which stays; empty when the old one is no living session of
   *     that person
   */
  public Optional<Replaced> replace(String old, long personId, SignInProof proof) {
    PersonSession earlier =
        store
            .session(hash(old))
            .filter(s -> s.isAlive(clock.now()) && s.getPersonId() == personId)
            .orElse(null);
    if (earlier == null) {
      return Optional.empty();
    }
    String token = PublicId.random() + PublicId.random();
    SessionKind kind = earlier.getKind();
    PersonSession session = add(token, personId, kind, earlier.getLanguage(), proof);
    session.continueFrom(earlier);
    earlier.end(clock.now());
    trace.record("session.prove", personId, Map.of("session", kind));
    return Optional.of(new Replaced(token, kind));
  }

  /** What took a session's place. */
  public record Replaced(String token, SessionKind kind) {}

  private PersonSession add(
      String token, long personId, SessionKind kind, Language language, SignInProof proof) {
    var caller = callers.current();
    PersonSession session =
        new PersonSession(
            hash(token),
            personId,
            kind,
            language,
            caller.address(),
            caller.userAgent(),
            SecretText.of(proof.idToken()),
            clock.now());
    SignInStrength strength = factors.of(personId, proof);
    session.proven(strength, proof.at(), proof.keycloakSession(), proof.keycloakUser());
    session.endWithin(limits.longest(kind));
    if (proof.twoFactors()) {
      // a factor that nobody told of counts for no verification yet
      store
          .find(personId)
          .ifPresent(
              p ->
                  p.hasFactor(
                      clock.now(), p.getFactorSince() == null && policies.coverAny(personId)));
    }
    store.add(session);
    if (strength != SignInStrength.ONE_FACTOR) {
      externals.enrolled(personId, clock.now());
    }
    return session;
  }

  /**
   * The living session of a token with its person and memberships, or empty. One statement of every
   * request: it needs no transaction.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<SignedIn> find(String token) {
    if (token == null || token.length() != 2 * PublicId.LENGTH) {
      return Optional.empty();
    }
    Instant now = clock.now();
    String hash = hash(token);
    List<SessionRow> rows = store.signedIn(hash, now);
    if (rows.isEmpty() || !rows.get(0).isAlive(now) || isIdle(rows.get(0), now)) {
      return Optional.empty();
    }
    boolean back = verifications.isAwayTooLong(rows, now);
    if (back || rows.get(0).lastSeenAt().plus(SEEN_STEP).isBefore(now)) {
      transactions.outside(
          () -> {
            store.session(hash).ifPresent(s -> seen(s, back, now));
            return null;
          });
    }
    SignInStrength strength = factors.now(rows.get(0).strength());
    return Optional.of(SignedIn.of(rows, strength, verifications.asked(rows, strength, back, now)));
  }

  private static void seen(PersonSession session, boolean back, Instant now) {
    session.seen(now);
    if (back) {
      session.cameBack(now);
    }
  }

  private boolean isIdle(SessionRow row, Instant now) {
    return !now.isBefore(row.lastSeenAt().plus(limits.idle(row.kind())));
  }

  /** Chooses the school the person works in; he must have a role there. */
  public void chooseSchool(String token, int schoolId) {
    PersonSession session = alive(token);
    boolean member =
        store.memberships(session.getPersonId()).stream()
            .anyMatch(m -> Integer.valueOf(schoolId).equals(m.getSchoolId()));
    if (!member) {
      throw new NotFoundException();
    }
    session.setSchoolId(schoolId);
  }

  /** Ends looking through a group's eyes: the session has its own rights again (P-52). */
  public void endSeeing(String token) {
    alive(token).setSeeingGroupId(null);
  }

  /** Chooses the session's language and keeps it as the person's own. */
  public void chooseLanguage(String token, Language language) {
    PersonSession session = alive(token);
    session.setLanguage(language);
    store.find(session.getPersonId()).ifPresent(p -> p.setLanguage(language));
  }

  /**
   * Keeps a choice of the session's person for all his browsers; an empty value takes it back.
   *
   * @throws IllegalArgumentException for a name or value that is not of the product's own
   */
  public void prefer(String token, String name, String value) {
    store.find(alive(token).getPersonId()).ifPresent(p -> p.prefer(name, value));
  }

  /** Ends a session; returns the ID token to hand to Keycloak's logout, or an empty text. */
  public String end(String token) {
    return store
        .session(hash(token))
        .map(
            s -> {
              if (s.isAlive(clock.now())) {
                trace.record("session.close", s.getPersonId(), Map.of("session", s.getKind()));
              }
              s.end(clock.now());
              return s.getIdToken() == null ? "" : s.getIdToken().reveal();
            })
        .orElse("");
  }

  private PersonSession alive(String token) {
    return store
        .session(hash(token))
        .filter(s -> s.isAlive(clock.now()))
        .orElseThrow(NotFoundException::new);
  }

  static String hash(String token) {
    return BlindIndex.ofSecret("session", token);
  }
}
