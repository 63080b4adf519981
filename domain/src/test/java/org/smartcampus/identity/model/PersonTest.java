package org.smartcampus.identity.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonTest {
  @Test
  void aSignInFromBeforeTheEndOfSessionsElsewhereCountsForNothing() {
    Instant now = Instant.parse("2026-11-22T10:00:00.700Z");
    Person person = new Person();
    assertTrue(person.acceptsSignIn(Instant.EPOCH));
    person.forgetSignIns(now);
    assertFalse(person.acceptsSignIn(now.minusSeconds(1)));
    assertTrue(person.acceptsSignIn(Instant.parse("2026-11-22T10:00:00Z")));
  }
}
