package org.smartcampus.platform.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.BusinessException;

class ExportRequestTest {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private static final long OWNER = 7;

  private static ExportRequest in(ExportState state, Instant from, Instant until) {
    return new ExportRequest(
        1, "x", "k", "pdf", Map.of(), "s", 3, true, "r", OWNER, "n", NOON, state, "", "", from,
        until, 0);
  }

  @Test
  void aReleasedOneIsOpenFromItsMomentUntilItsEnd() {
    Instant end = NOON.plus(ExportRequest.LIFE);
    ExportRequest one = in(ExportState.RELEASED, NOON, end);
    assertFalse(one.isOpen(NOON.minusNanos(1)));
    assertTrue(one.isOpen(NOON));
    assertTrue(one.isOpen(end.minusNanos(1)));
    assertFalse(one.isOpen(end));
    assertEquals(ExportState.EXPIRED, one.stateAt(end));
    assertEquals("platform.export.notYet", refusal(() -> one.requireOpen(NOON.minusNanos(1))));
    assertEquals("platform.export.over", refusal(() -> one.requireOpen(end)));
    one.requireOpen(NOON);
  }

  @Test
  void nothingElseIsOpen() {
    Instant later = NOON.plus(Duration.ofHours(1));
    assertEquals(
        "platform.export.waits",
        refusal(() -> in(ExportState.WAITING, null, later).requireOpen(NOON)));
    for (ExportState over : new ExportState[] {ExportState.REFUSED, ExportState.STOPPED}) {
      assertEquals("platform.export.over", refusal(() -> in(over, NOON, later).requireOpen(NOON)));
    }
  }

  @Test
  void somebodyElseDecidesAndInTime() {
    ExportRequest waiting = in(ExportState.WAITING, null, NOON);
    waiting.requireDecision(OWNER + 1, NOON.minusNanos(1));
    assertEquals(
        "platform.export.own", refusal(() -> waiting.requireDecision(OWNER, NOON.minusNanos(1))));
    assertEquals("platform.export.over", refusal(() -> waiting.requireDecision(OWNER + 1, NOON)));
    assertEquals(
        "platform.export.over",
        refusal(
            () ->
                in(ExportState.RELEASED, NOON, NOON.plusSeconds(9))
                    .requireDecision(OWNER + 1, NOON)));
  }

  private static String refusal(Runnable work) {
    return assertThrows(BusinessException.class, work::run).key();
  }
}
