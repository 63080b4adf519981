package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.smartcampus.identity.model.PersonSession;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.service.Open;

/** Ends our sessions when Keycloak ends the one that they came from (back-channel logout). */
@Stateless
@Open("Keycloak's signed token is the proof; the door has checked it")
public class EndedElsewhere {
  /** Longer than any logout token lives. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  @Inject private PersonStore store;
  @Inject private PersonTrace trace;
  @Inject private CampusClock clock;

  /**
   * Ends the living sessions of a session of Keycloak's, or of all of a user's.
   *
   * @param token the logout token's own name
   * @param keycloakSession Keycloak's name of its session, or null for all of the user's
   * @param keycloakUser Keycloak's name of the user, or null
   * @return false when the token was used before; then nothing is done
   */
  public boolean end(String token, String keycloakSession, String keycloakUser) {
    store.forgetLogoutTokens(clock.now().minus(REMEMBERED));
    if (!store.useLogoutToken(BlindIndex.ofSecret("logout-token", token), clock.now())) {
      return false;
    }
    List<PersonSession> open =
        keycloakSession != null
            ? store.sessionsOfKeycloaks(keycloakSession)
            : store.sessionsOfKeycloakUser(keycloakUser);
    for (PersonSession session : open) {
      if (session.isAlive(clock.now())) {
        session.end(clock.now());
        trace.record("session.close", session.getPersonId(), Map.of("session", session.getKind()));
      }
    }
    return true;
  }
}
