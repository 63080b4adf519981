package org.smartcampus.joining.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

class JoinRequestChildTest {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final Instant LAPSE = NOW.plus(Duration.ofDays(30));

  private JoinRequest request;
  private JoinRequestChild child;

  @BeforeEach
  void submit() throws Exception {
    JoinToken token = new JoinToken(JoinPurpose.PARENT, 7, 100, NOW, LAPSE);
    id(token, 1L);
    Consent consent =
        new Consent(StatementPurpose.PARENT_JOIN, 1, Language.ZH_HANT, NOW, "127.0.0.1");
    id(consent, 5L);
    JoinProgress progress = new JoinProgress("cookie", token, NOW);
    progress.agreed(consent);
    progress.proven(Mobile.parse("66123456", "MO"), 3, NOW);
    request = new JoinRequest(token, progress, 3, "余皓䶮", null, Language.ZH_HANT, NOW);
    child = new JoinRequestChild(request, 7, "余東𦾾", "S001", "FATHER", "");
  }

  private static void id(Object entity, Long id) throws Exception {
    Field field = entity.getClass().getDeclaredField("id");
    field.setAccessible(true);
    field.set(entity, id);
  }

  private Object openKey() throws Exception {
    Field field = JoinRequestChild.class.getDeclaredField("openKey");
    field.setAccessible(true);
    return field.get(child);
  }

  private static String keyOf(Runnable work) {
    return assertThrows(BusinessException.class, work::run).key();
  }

  @Test
  void theSecondToDecideIsToldWhoWasFirst() {
    child.approve(11, "關詠詩", NOW);
    BusinessException refusal =
        assertThrows(
            BusinessException.class, () -> child.reject(RejectReason.DUPLICATE, "", "另一人", NOW));
    assertEquals("joining.decided.already", refusal.key());
    assertEquals("關詠詩", refusal.args()[0]);
    assertEquals(JoinState.APPROVED, child.getState());
    assertEquals("關詠詩", child.getDecidedBy());
    assertEquals(11L, child.getMatchedId());
    assertEquals("joining.decided.already", keyOf(() -> child.mustBeOpen(NOW)));
    assertEquals("joining.decided.already", keyOf(() -> child.approve(12, "另一人", NOW)));
    assertEquals("joining.decided.already", keyOf(() -> child.cancel(NOW)));
    assertEquals("joining.decided.already", keyOf(() -> child.forward(8)));
  }

  @Test
  void anotherReasonNeedsAText() {
    assertEquals(
        "joining.reason.text", keyOf(() -> child.reject(RejectReason.OTHER, "  ", "a", NOW)));
    assertEquals("shared.text.required", keyOf(() -> child.reject(null, "x", "a", NOW)));
    assertEquals(JoinState.SUBMITTED, child.getState());
    child.reject(RejectReason.OTHER, "請補交證明", "a", NOW);
    assertEquals(JoinState.REJECTED, child.getState());
    assertEquals("請補交證明", child.getReasonText());
  }

  @Test
  void itLapsesAfterThirtyDaysAndCannotBeDecidedThen() {
    assertFalse(child.expire(LAPSE.minusSeconds(1)));
    assertEquals("joining.decided.expired", keyOf(() -> child.approve(1, "a", LAPSE)));
    assertTrue(child.expire(LAPSE));
    assertEquals(JoinState.EXPIRED, child.getState());
    assertFalse(child.expire(LAPSE));
  }

  @Test
  void whatWasCancelledStaysCancelled() {
    child.cancel(NOW);
    assertEquals(JoinState.CANCELLED, child.getState());
    assertEquals("joining.decided.cancelled", keyOf(() -> child.approve(1, "a", NOW)));
  }

  @Test
  void oneOpenLineForAMobileAndAChild() throws Exception {
    assertEquals(JoinRequestChild.openKey(request.getMobileIndex(), 7, " 余東𦾾 "), openKey());
    assertNotEquals(JoinRequestChild.openKey(request.getMobileIndex(), 8, "余東𦾾"), openKey());
    assertNotEquals(JoinRequestChild.openKey("other", 7, "余東𦾾"), openKey());
    child.reject(RejectReason.WRONG_NAME, "", "a", NOW);
    assertEquals(null, openKey(), "who was rejected may submit anew");
  }

  @Test
  void forwardedItWaitsAtTheOtherClass() throws Exception {
    child.forward(8);
    assertEquals(8, child.getTargetId());
    assertEquals(JoinState.SUBMITTED, child.getState());
    assertEquals(JoinRequestChild.openKey(request.getMobileIndex(), 8, "余東𦾾"), openKey());
  }

  @Test
  void namesCountCodePoints() {
    String longest = "𦾾".repeat(32);
    assertEquals(
        longest, new JoinRequestChild(request, 7, longest, "", "FATHER", "").getChildName());
    assertEquals(
        "shared.text.tooLong",
        keyOf(() -> new JoinRequestChild(request, 7, longest + "𦾾", "", "FATHER", "")));
  }
}
