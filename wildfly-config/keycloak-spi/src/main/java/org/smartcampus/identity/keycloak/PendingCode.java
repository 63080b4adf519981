package org.smartcampus.identity.keycloak;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The code that somebody is about to type: kept in the browser's authentication session (memory,
 * minutes) and nowhere else, dropped at the latest when he is signed in.
 *
 * @param request the application's opaque name of the request
 * @param mobile the number it went to
 * @param sentAt when, in milliseconds of the epoch
 */
record PendingCode(String request, DialledNumber mobile, long sentAt) {

  /** Another code may be asked for after this many seconds. */
  static final int RESEND_AFTER_SECONDS = 60;

  private static final String REQUEST = "campus.code.request";
  private static final String MOBILE = "campus.code.mobile";
  private static final String SENT_AT = "campus.code.sent";

  static Optional<PendingCode> of(AuthenticationSessionModel session) {
    String request = session.getAuthNote(REQUEST);
    if (request == null) {
      return Optional.empty();
    }
    return Optional.of(
        new PendingCode(
            request,
            new DialledNumber(session.getAuthNote(MOBILE)),
            Long.parseLong(session.getAuthNote(SENT_AT))));
  }

  void keepIn(AuthenticationSessionModel session) {
    session.setAuthNote(REQUEST, request);
    session.setAuthNote(MOBILE, mobile.international());
    session.setAuthNote(SENT_AT, Long.toString(sentAt));
  }

  static void dropFrom(AuthenticationSessionModel session) {
    session.removeAuthNote(REQUEST);
    session.removeAuthNote(MOBILE);
    session.removeAuthNote(SENT_AT);
  }

  /** Seconds until another code may be asked for; 0 or less: now. */
  long secondsToWait(long now) {
    return RESEND_AFTER_SECONDS - Math.floorDiv(now - sentAt, 1000L);
  }
}
