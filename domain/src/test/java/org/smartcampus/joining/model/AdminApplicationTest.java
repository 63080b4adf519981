package org.smartcampus.joining.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

/** The way of an application (§3.1): each step in its place, and none twice. */
class AdminApplicationTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final Mobile MOBILE = Mobile.parse("66123456", "MO");

  @Test
  void theWholeWay() {
    AdminApplication a = agreed();
    assertEquals(AdminApplicationState.CONSENTED, a.getState());
    a.codeSent("r", MOBILE, NOW);
    a.proven(MOBILE, NOW);
    assertEquals(AdminApplicationState.PHONE_VERIFIED, a.getState());
    a.fill("  陳大文 ", 7);
    assertEquals("陳大文", a.getName());
    a.submit(NOW);
    assertEquals(AdminApplicationState.SUBMITTED, a.stateAt(NOW));
    a.approve(3, "審核者", NOW);
    assertEquals(AdminApplicationState.APPROVED, a.getState());
    refused("joining.decided.already", () -> a.reject("不", 4, "別人", NOW));
    refused("joining.decided.already", () -> a.cancel(NOW));
  }

  @Test
  void nothingIsSubmittedWithoutAProofAndAForm() {
    AdminApplication a = agreed();
    refused("joining.proof.old", () -> a.submit(NOW));
    a.proven(MOBILE, NOW);
    refused("joining.submit.stale", () -> a.submit(NOW));
    a.fill("陳大文", 7);
    Instant late = NOW.plus(AdminApplication.PROOF);
    refused("joining.proof.old", () -> a.submit(late));
    a.codeSent("r", MOBILE, late);
    refused("joining.proof.old", () -> a.submit(late));
  }

  @Test
  void aRejectedOneIsCorrectedAndSubmittedAgain() {
    AdminApplication a = submitted();
    refused("shared.text.required", () -> a.reject(" ", 3, "審核者", NOW));
    a.reject("姓名不符", 3, "審核者", NOW);
    assertEquals("姓名不符", a.getReason());
    a.forgetMobile();
    assertEquals(MOBILE, a.getMobile(), "he proved this number, and applies with it");
    a.fill("陳大明", 7);
    a.submit(NOW);
    assertEquals(AdminApplicationState.SUBMITTED, a.getState());
    assertEquals("", a.getReason());
    refused("joining.state.notAllowed", () -> a.fill("別人", 8));
  }

  @Test
  void itLapsesAfterThirtyDays() {
    AdminApplication a = submitted();
    Instant before = NOW.plus(AdminApplication.WAIT).minusMillis(1);
    assertFalse(a.expire(before));
    Instant end = NOW.plus(AdminApplication.WAIT);
    assertEquals(AdminApplicationState.EXPIRED, a.stateAt(end));
    refused("joining.decided.expired", () -> a.approve(3, "審核者", end));
    assertTrue(a.expire(end));
    assertFalse(a.expire(end));
  }

  @Test
  void theApplicantTakesItBackOnce() {
    AdminApplication a = submitted();
    a.cancel(NOW);
    refused("joining.adminapp.cancelled", () -> a.approve(3, "審核者", NOW));
    refused("joining.adminapp.cancelled", () -> a.cancel(NOW));
  }

  @Test
  void codesHaveAPauseAndAnEnd() {
    AdminApplication a = agreed();
    Instant at = NOW;
    for (int i = 0; i < AdminApplication.CODES; i++) {
      a.codeSent("r" + i, MOBILE, at);
      Instant soon = at.plus(AdminApplication.CODE_PAUSE).minusMillis(1);
      refused("joining.code.wait", () -> a.mayAskCode(soon));
      at = at.plus(AdminApplication.CODE_PAUSE);
    }
    Instant end = at;
    refused("shared.error.tooManyRequests", () -> a.mayAskCode(end));
  }

  @Test
  void aCodeIsUsedUpExpiredOrRevoked() {
    AdminQr qr = new AdminQr(7, true, 1, "局", 14, 2, NOW);
    assertEquals(AdminQrState.ACTIVE, qr.stateAt(NOW));
    Instant end = NOW.plus(Duration.ofDays(14));
    assertEquals(AdminQrState.EXPIRED, qr.stateAt(end));
    assertFalse(qr.isOpenForResubmission(end));
    qr.use();
    qr.use();
    assertEquals(AdminQrState.USED, qr.stateAt(NOW));
    assertTrue(qr.isOpenForResubmission(NOW), "the use of a rejected applicant is counted");
    qr.revoke(NOW);
    assertEquals(AdminQrState.REVOKED, qr.stateAt(NOW));
    assertFalse(qr.isOpenForResubmission(NOW));
    refused("joining.adminqr.revokedAlready", () -> qr.revoke(NOW));
  }

  @Test
  void aCodeKeepsToItsLimits() {
    refused("joining.adminqr.days", () -> new AdminQr(7, true, 1, "局", 0, 5, NOW));
    refused("joining.adminqr.days", () -> new AdminQr(7, true, 1, "局", 91, 5, NOW));
    refused("joining.adminqr.quota", () -> new AdminQr(7, true, 1, "局", 14, 0, NOW));
    refused("joining.adminqr.quota", () -> new AdminQr(7, true, 1, "局", 14, 201, NOW));
    AdminQr qr = new AdminQr(7, true, 1, "局", 90, 1, NOW);
    int opened = 0;
    while (opened < 1000 && qr.open()) {
      opened++;
    }
    assertEquals(AdminQr.OPENED_PER_USE, opened);
    int codes = 0;
    while (codes < 1000 && qr.takeCode()) {
      codes++;
    }
    assertEquals(AdminQr.CODES_PER_USE, codes);
  }

  private static AdminApplication agreed() {
    return new AdminApplication(
        new StoredQr(), "cookie", 1, Language.EN, Language.ZH_HANT, "127.0.0.1", NOW);
  }

  private static AdminApplication submitted() {
    AdminApplication a = agreed();
    a.proven(MOBILE, NOW);
    a.fill("陳大文", 7);
    a.submit(NOW);
    return a;
  }

  private static void refused(String key, Executable work) {
    assertEquals(key, assertThrows(BusinessException.class, work).key());
  }

  /** A code as the database gives it back. */
  private static final class StoredQr extends AdminQr {
    private StoredQr() {
      super(7, true, 1, "局", 14, 5, NOW);
    }

    @Override
    public Long getId() {
      return 1L;
    }
  }
}
