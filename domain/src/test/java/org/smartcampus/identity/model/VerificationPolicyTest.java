package org.smartcampus.identity.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.smartcampus.identity.model.VerificationPolicy.Facts;

class VerificationPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private static VerificationPolicy of(boolean joining, boolean device, int days, int minutes) {
    return new VerificationPolicy(
        Set.of(Role.STAFF, Role.SUPER_ADMIN), joining, device, days, minutes, true);
  }

  private static Facts facts(Instant verified, Instant passed, Instant factor, Instant away) {
    return new Facts(Role.STAFF, verified, passed, factor, away);
  }

  private static Instant ago(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private static boolean asks(VerificationPolicy policy, Facts facts) {
    return policy.asks(facts, false, NOW);
  }

  @Test
  void nobodyIsAskedWhereItIsOffOrOfOthers() {
    assertFalse(asks(VerificationPolicy.OFF, facts(null, null, null, NOW)));
    Facts parent = new Facts(Role.PARENT, null, null, null, NOW);
    assertFalse(of(true, true, 1, 1).asks(parent, false, NOW));
    assertFalse(asks(of(false, false, 0, 0), facts(null, null, null, NOW)));
  }

  @Test
  void onceAfterJoiningOnWhateverDevice() {
    VerificationPolicy policy = of(true, false, 0, 0);
    assertTrue(asks(policy, facts(null, null, null, null)));
    assertFalse(asks(policy, facts(ago(900), null, null, null)));
    assertFalse(asks(policy, facts(null, null, NOW, null)), "a second factor is one");
  }

  @Test
  void onEachDeviceThatHasNotPassed() {
    VerificationPolicy policy = of(false, true, 0, 0);
    assertTrue(asks(policy, facts(ago(1), null, null, null)));
    assertFalse(asks(policy, facts(ago(9), ago(9), null, null)));
    assertFalse(asks(policy, facts(null, null, ago(9), null)));
  }

  @Test
  void againAfterDays() {
    VerificationPolicy policy = of(false, false, 7, 0);
    assertTrue(asks(policy, facts(ago(9), null, null, null)));
    assertTrue(asks(policy, facts(ago(9), ago(8), null, null)));
    assertFalse(asks(policy, facts(ago(9), ago(7), null, null)));
    assertFalse(asks(policy, facts(ago(9), ago(8), ago(1), null)), "the later of both counts");
  }

  @Test
  void againWhenAPhoneWasAwayTooLong() {
    VerificationPolicy policy = of(false, false, 0, 10);
    assertFalse(asks(policy, facts(null, null, null, null)));
    assertTrue(asks(policy, facts(ago(2), ago(2), null, ago(1))));
    assertFalse(asks(policy, facts(ago(2), NOW, null, ago(1))));
    assertFalse(asks(of(false, false, 0, 0), facts(ago(2), ago(2), null, ago(1))));
  }

  @Test
  void theSchoolsOwnPageTakesNoSecondFactorAndNoAdministrator() {
    VerificationPolicy policy = of(true, true, 7, 0);
    assertTrue(policy.asks(facts(null, null, NOW, null), true, NOW));
    assertFalse(policy.asks(facts(ago(1), ago(1), null, null), true, NOW));
    assertTrue(policy.isByPage(List.of(Role.STAFF, Role.PARENT)));
    assertFalse(policy.isByPage(List.of(Role.STAFF, Role.SUPER_ADMIN)));
    assertFalse(policy.isByPage(List.of(Role.SUB_ADMIN)));
    assertEquals(false, VerificationPolicy.OFF.isByPage(List.of(Role.STAFF)));
  }
}
