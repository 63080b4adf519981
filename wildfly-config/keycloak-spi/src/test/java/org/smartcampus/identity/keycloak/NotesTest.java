package org.smartcampus.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

class NotesTest {

  private final AuthenticationSessionModel session = AuthNotes.session();

  @Test
  void aPendingCodeIsKeptAndDropped() {
    PendingCode pending = new PendingCode("r-1", new DialledNumber("+85366123456"), 1_000_000);
    pending.keepIn(session);
    assertEquals(Optional.of(pending), PendingCode.of(session));
    PendingCode.dropFrom(session);
    assertTrue(PendingCode.of(session).isEmpty());
  }

  @Test
  void anotherCodeMayBeAskedForAfterAMinute() {
    PendingCode pending = new PendingCode("r-1", new DialledNumber("+85366123456"), 1_000_000);
    assertEquals(60, pending.secondsToWait(1_000_000));
    assertEquals(1, pending.secondsToWait(1_059_999));
    assertEquals(0, pending.secondsToWait(1_060_000));
  }

  @Test
  void aNoticeIsShownOnce() {
    new Notice("resend", "campusResendWait", "42").keepIn(session);
    Notice notice = Notice.takeFrom(session).orElseThrow();
    assertEquals("resend", notice.message().getField());
    assertEquals("42", notice.message().getParameters()[0]);
    assertTrue(Notice.takeFrom(session).isEmpty());
  }

  @Test
  void aNoticeAtTheTopHasNoField() {
    Notice.atTop("campusUnavailable").keepIn(session);
    assertEquals(FormMessage.GLOBAL, Notice.takeFrom(session).orElseThrow().message().getField());
  }
}
