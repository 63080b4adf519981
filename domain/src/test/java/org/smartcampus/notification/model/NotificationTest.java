package org.smartcampus.notification.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.SafeHtml;

class NotificationTest {
  private static final Instant SENT = Instant.parse("2026-11-21T09:05:00Z");

  private static Notification draft(String title) {
    Notification draft = new Notification(1, "關詠詩", SENT);
    draft.write(
        title,
        "",
        SafeHtml.sanitize("<p>明日停課</p>"),
        NotificationMode.CONFIRM,
        ConfirmRule.EACH,
        null,
        ShownSender.PERSON);
    return draft;
  }

  private static Notification sent() {
    Notification notice = draft("八號風球");
    notice.sent(SENT, "hash", 3, 4, 1);
    return notice;
  }

  private static String refusal(Runnable work) {
    return assertThrows(BusinessException.class, work::run).key();
  }

  @Test
  void titleCountsCodePoints() {
    assertEquals(128, draft("𦾾".repeat(64)).getTitle().length());
    assertEquals("shared.text.tooLong", refusal(() -> draft("𦾾".repeat(65))));
    assertEquals("shared.text.required", refusal(() -> draft(" \u200b ")));
  }

  @Test
  void mayBeWithdrawnFor24HoursOnly() {
    Notification last = sent();
    last.withdraw(SENT.plus(Duration.ofHours(24)), NoticeLimits.SEED);
    assertEquals(NotificationState.WITHDRAWN, last.getState());

    Notification late = sent();
    Instant over = SENT.plus(Duration.ofHours(24)).plusNanos(1000);
    assertTrue(late.withdrawTimeLeft(over, NoticeLimits.SEED).isZero());
    assertEquals(
        "notification.withdraw.tooLate", refusal(() -> late.withdraw(over, NoticeLimits.SEED)));
    assertEquals(NotificationState.SENT, late.getState());
  }

  @Test
  void onlyWithdrawnOnesAreDeleted() {
    Notification notice = sent();
    assertEquals("notification.state.changed", refusal(() -> notice.delete(SENT)));
    notice.withdraw(SENT, NoticeLimits.SEED);
    notice.delete(SENT);
    assertEquals(NotificationState.DELETED, notice.getState());
    assertEquals(
        "notification.state.changed", refusal(() -> notice.withdraw(SENT, NoticeLimits.SEED)));
  }

  @Test
  void contentIsFrozenOnceSent() {
    Notification notice = sent();
    assertEquals(
        "notification.state.changed",
        refusal(
            () ->
                notice.write(
                    "other",
                    "",
                    notice.getBody(),
                    NotificationMode.READ,
                    ConfirmRule.ANY,
                    null,
                    ShownSender.SCHOOL)));
  }

  @Test
  void isNotSentToNobody() {
    Notification draft = draft("t");
    assertEquals("notification.recipients.none", refusal(() -> draft.sent(SENT, "h", 3, 0, 3)));
  }

  @Test
  void remindsThriceAnHourApart() {
    Notification notice = sent();
    assertEquals(
        "notification.remind.tooSoon",
        refusal(() -> notice.remind(SENT.plusSeconds(3599), NoticeLimits.SEED)));
    assertEquals(1, notice.remind(SENT.plusSeconds(3600), NoticeLimits.SEED));
    assertEquals(
        "notification.remind.tooSoon",
        refusal(() -> notice.remind(SENT.plusSeconds(7199), NoticeLimits.SEED)));
    assertEquals(2, notice.remind(SENT.plusSeconds(7200), NoticeLimits.SEED));
    assertEquals(3, notice.remind(SENT.plusSeconds(10800), NoticeLimits.SEED));
    assertEquals(
        "notification.remind.tooMany",
        refusal(() -> notice.remind(SENT.plusSeconds(99999), NoticeLimits.SEED)));
  }

  @Test
  void studentIsConfirmedByTheRule() {
    NotificationMode confirm = NotificationMode.CONFIRM;
    assertEquals(ReceiptState.CONFIRMED, ReceiptState.of(confirm, ConfirmRule.ANY, 2, 1, 1));
    assertEquals(ReceiptState.READ, ReceiptState.of(confirm, ConfirmRule.EACH, 2, 1, 1));
    assertEquals(ReceiptState.CONFIRMED, ReceiptState.of(confirm, ConfirmRule.EACH, 2, 2, 2));
    assertEquals(ReceiptState.READ, ReceiptState.of(confirm, ConfirmRule.ANY, 2, 1, 0));
    assertEquals(ReceiptState.UNREAD, ReceiptState.of(confirm, ConfirmRule.ANY, 2, 0, 0));
    assertEquals(ReceiptState.UNREACHABLE, ReceiptState.of(confirm, ConfirmRule.EACH, 0, 0, 0));
    assertEquals(
        ReceiptState.READ, ReceiptState.of(NotificationMode.READ, ConfirmRule.ANY, 2, 1, 0));
  }

  @Test
  void messageIdsAreTheSameForTheSameMail() {
    String one = MessageIds.of("n1", "p1", 0, "campus.example.mo");
    assertEquals(one, MessageIds.of("n1", "p1", 0, "campus.example.mo"));
    assertEquals("<notice.n1.p1.0@campus.example.mo>", one);
    assertTrue(!one.equals(MessageIds.of("n1", "p1", 1, "campus.example.mo")));
  }
}
