package org.smartcampus.joining.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.PublicId;

class JoinTokenTest {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(30));

  private static JoinToken token() {
    return new JoinToken(JoinPurpose.PARENT, 7, 2, NOW, END);
  }

  @Test
  void theSecretIsRandomAndFoundByItsHash() {
    JoinToken one = token();
    JoinToken two = token();
    assertTrue(PublicId.isShaped(one.secret()));
    assertNotEquals(one.secret(), two.secret());
    assertEquals(JoinToken.hash(one.secret()), one.getTokenHash());
    assertNotEquals(one.getTokenHash(), two.getTokenHash());
    assertFalse(one.getTokenHash().contains(one.secret()));
  }

  @Test
  void itIsOverAtItsEnd() {
    assertEquals(JoinTokenState.ACTIVE, token().stateAt(END.minusSeconds(1)));
    assertEquals(JoinTokenState.EXPIRED, token().stateAt(END));
  }

  @Test
  void itIsOverWhenTheQuotaIsUsedUp() throws Exception {
    JoinToken token = token();
    Field submitted = JoinToken.class.getDeclaredField("submitted");
    submitted.setAccessible(true);
    submitted.setInt(token, 1);
    assertEquals(JoinTokenState.ACTIVE, token.stateAt(NOW));
    submitted.setInt(token, 2);
    assertEquals(JoinTokenState.EXPIRED, token.stateAt(NOW));
  }

  @Test
  void aRevokedOneStaysRevoked() {
    JoinToken token = token();
    token.revoke();
    assertEquals(JoinTokenState.REVOKED, token.stateAt(NOW));
    assertEquals(JoinTokenState.REVOKED, token.stateAt(END));
    assertThrows(BusinessException.class, token::resume);
    assertThrows(BusinessException.class, token::pause);
    assertThrows(BusinessException.class, () -> token.prolong(NOW, END));
  }

  @Test
  void itCanBePausedAndResumed() {
    JoinToken token = token();
    token.pause();
    assertEquals(JoinTokenState.PAUSED, token.stateAt(NOW));
    token.resume();
    assertEquals(JoinTokenState.ACTIVE, token.stateAt(NOW));
  }

  @Test
  void anExpiredOneLivesAgainWhenProlonged() {
    JoinToken token = token();
    token.prolong(END, END.plusSeconds(60));
    assertEquals(JoinTokenState.ACTIVE, token.stateAt(END));
  }

  @Test
  void itCannotEndInThePast() {
    BusinessException refusal =
        assertThrows(BusinessException.class, () -> token().prolong(NOW, NOW));
    assertEquals("joining.token.past", refusal.key());
    assertThrows(BusinessException.class, () -> new JoinToken(JoinPurpose.PARENT, 7, 2, NOW, NOW));
  }
}
