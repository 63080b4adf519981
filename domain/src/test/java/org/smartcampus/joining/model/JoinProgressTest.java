package org.smartcampus.joining.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

class JoinProgressTest {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final Mobile MOBILE = Mobile.parse("66123456", "MO");

  private JoinToken token;
  private JoinProgress progress;

  @BeforeEach
  void begin() throws Exception {
    token = new JoinToken(JoinPurpose.PARENT, 7, 100, NOW, NOW.plus(Duration.ofDays(30)));
    id(token, 1L);
    progress = new JoinProgress("cookie", token, NOW);
  }

  private static void id(Object entity, Long id) throws Exception {
    Field field = entity.getClass().getDeclaredField("id");
    field.setAccessible(true);
    field.set(entity, id);
  }

  private void agree() throws Exception {
    Consent consent = new Consent(StatementPurpose.PARENT_JOIN, 1, Language.PT, NOW, "127.0.0.1");
    id(consent, 5L);
    progress.agreed(consent);
  }

  @Test
  void noCodeBeforeTheAgreement() {
    BusinessException refusal =
        assertThrows(BusinessException.class, () -> progress.codeSent("r", MOBILE, NOW));
    assertEquals("joining.consent.missing", refusal.key());
  }

  @Test
  void noSecondCodeWithinHalfAMinute() throws Exception {
    agree();
    progress.codeSent("one", MOBILE, NOW);
    BusinessException refusal =
        assertThrows(
            BusinessException.class, () -> progress.codeSent("two", MOBILE, NOW.plusSeconds(29)));
    assertEquals("joining.code.wait", refusal.key());
    progress.codeSent("two", MOBILE, NOW.plusSeconds(30));
    assertEquals("two", progress.getCodeRequest());
  }

  @Test
  void aCodeOnItsWayProvesNothing() throws Exception {
    agree();
    progress.codeSent("one", MOBILE, NOW);
    assertNull(progress.getMobileIndex());
    assertFalse(progress.isProofFresh(NOW));
  }

  @Test
  void theProofIsFreshForAnHourAndEndsWithAnotherNumber() throws Exception {
    agree();
    progress.codeSent("one", MOBILE, NOW);
    progress.proven(MOBILE, 3, NOW);
    assertEquals(BlindIndex.ofSchool(3, MOBILE), progress.getMobileIndex());
    assertTrue(progress.isProofFresh(NOW.plus(Duration.ofMinutes(59))));
    assertFalse(progress.isProofFresh(NOW.plus(Duration.ofMinutes(60))));
    progress.codeSent("two", Mobile.parse("66000001", "MO"), NOW.plusSeconds(60));
    assertFalse(progress.isProofFresh(NOW.plusSeconds(61)));
    assertNull(progress.getMobileIndex());
  }

  @Test
  void itIsFoundByCookieAndTokenTogether() {
    String hash = token.getTokenHash();
    assertNotEquals(JoinProgress.hash("cookie", hash), JoinProgress.hash("other", hash));
    assertNotEquals(JoinProgress.hash("cookie", hash), JoinProgress.hash("cookie", "other"));
    assertEquals(JoinProgress.hash(null, hash), JoinProgress.hash("", hash));
  }

  @Test
  void itEndsAfterThirtyDays() {
    assertTrue(progress.isAlive(NOW.plus(Duration.ofDays(29))));
    assertFalse(progress.isAlive(NOW.plus(Duration.ofDays(30))));
  }

  @Test
  void eachSubmissionUsesItsKeyUp() {
    String key = progress.getSubmitKey();
    progress.submitted();
    assertNotEquals(key, progress.getSubmitKey());
  }
}
