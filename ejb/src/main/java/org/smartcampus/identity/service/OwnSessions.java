package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.smartcampus.identity.model.Device;
import org.smartcampus.identity.model.PersonSession;
import org.smartcampus.identity.store.DeviceStore;
import org.smartcampus.identity.store.DeviceStore.Seen;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** The caller's own sessions on all his devices (M-16): listed, and ended elsewhere. */
@Stateless
@Requires(Permission.SIGNED_IN)
public class OwnSessions {
  @Inject private PersonStore store;
  @Inject private DeviceStore devices;
  @Inject private PersonTrace trace;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  /**
   * The living sessions, that which asks first, then those used last.
   *
   * @param token of the session that asks
   */
  public List<SessionSummary> list(String token) {
    String current = SessionService.hash(token);
    Map<Long, Instant> known =
        devices.ofPerson(callers.current().personId(), clock.now()).stream()
            .collect(Collectors.toMap(Seen::id, Seen::firstSeen));
    return living().stream()
        .map(
            s ->
                new SessionSummary(
                    s.getPublicId(),
                    s.getKind(),
                    Device.name(s.getDevice()),
                    s.getDeviceId() == null ? null : known.get(s.getDeviceId()),
                    s.getAddress(),
                    s.getCreatedAt(),
                    s.getLastSeenAt(),
                    s.getTokenHash().equals(current)))
        .sorted(Comparator.comparing(SessionSummary::current).reversed())
        .toList();
  }

  /**
   * Ends one session elsewhere; its next request finds nobody signed in, and what Keycloak
   * remembers on that device opens no new one.
   *
   * @throws NotFoundException when the caller has no such living session, or it is the one that
   *     asks
   */
  public void end(String token, String publicId) {
    if (endAll(token, s -> s.getPublicId().equals(publicId)) == 0) {
      throw new NotFoundException();
    }
  }

  /**
   * Ends all sessions but the one that asks, and what Keycloak remembers where none of ours is
   * left; returns how many of ours there were.
   */
  public int endOthers(String token) {
    int ended = endAll(token, s -> true);
    forgetSignIns();
    return ended;
  }

  private void forgetSignIns() {
    store.find(callers.current().personId()).ifPresent(person -> person.forgetSignIns(clock.now()));
  }

  private int endAll(String token, Predicate<PersonSession> wanted) {
    String current = SessionService.hash(token);
    List<PersonSession> ended =
        living().stream().filter(s -> !s.getTokenHash().equals(current)).filter(wanted).toList();
    for (PersonSession session : ended) {
      session.end(clock.now());
      if (session.getDeviceId() != null) {
        devices.forgetPasses(session.getDeviceId());
      }
      trace.record("session.end", session.getPersonId(), Map.of("session", session.getKind()));
    }
    if (!ended.isEmpty()) {
      forgetSignIns();
    }
    return ended.size();
  }

  private List<PersonSession> living() {
    return store.sessions(callers.current().personId()).stream()
        .filter(s -> s.isAlive(clock.now()))
        .toList();
  }
}
