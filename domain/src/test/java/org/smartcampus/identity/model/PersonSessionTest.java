package org.smartcampus.identity.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Language;

/** The three ends of a session (design §8.3), each one instant before it and at it. */
class PersonSessionTest {
  private static final Duration STEP = Duration.ofNanos(1);
  private static final Instant SIGNED_IN = Instant.parse("2026-11-21T08:00:00Z");

  private static PersonSession session(SessionKind kind) {
    return new PersonSession("hash", 1, kind, Language.EN, "", "", null, SIGNED_IN);
  }

  private static void assertEndsAt(Instant end, PersonSession session) {
    assertTrue(session.isAlive(end.minus(STEP)), "alive until " + end);
    assertFalse(session.isAlive(end), "over at " + end);
    assertFalse(session.isAlive(end.plus(STEP)), "over after " + end);
  }

  @Test
  void theConsoleEndsAfterThirtyMinutesWithoutARequest() {
    PersonSession session = session(SessionKind.CONSOLE);
    assertEndsAt(SIGNED_IN.plus(Duration.ofMinutes(30)), session);
    session.seen(SIGNED_IN.plus(Duration.ofMinutes(29)));
    assertEndsAt(SIGNED_IN.plus(Duration.ofMinutes(59)), session);
  }

  @Test
  void theConsoleEndsAfterEightHoursHoweverBusy() {
    PersonSession session = session(SessionKind.CONSOLE);
    Instant end = SIGNED_IN.plus(Duration.ofHours(8));
    session.seen(end.minus(Duration.ofMinutes(1)));
    assertEndsAt(end, session);
  }

  @Test
  void thePhoneEndsAfterThirtyDaysSeenOrNot() {
    Instant end = SIGNED_IN.plus(Duration.ofDays(30));
    assertEndsAt(end, session(SessionKind.PHONE));
    PersonSession busy = session(SessionKind.PHONE);
    busy.seen(end.minus(Duration.ofMinutes(1)));
    assertEndsAt(end, busy);
  }

  @Test
  void whatWasEndedIsOverAtOnce() {
    PersonSession session = session(SessionKind.PHONE);
    session.end(SIGNED_IN);
    assertFalse(session.isAlive(SIGNED_IN));
  }
}
