package org.smartcampus.identity.rest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.shared.console.Cookies;
import org.smartcampus.shared.console.FormToken;

/**
 * The cookie that carries a session's token: not for scripts, not for other sites. A second one
 * keeps the session of a phone while its owner works at the console on it (F010).
 */
final class SessionCookie {
  static final String NAME = FormToken.SESSION_COOKIE;

  /** Holds a phone's session meanwhile. */
  private static final String ASIDE = "campus_phone";

  private SessionCookie() {}

  static String value(HttpServletRequest request) {
    return Cookies.value(request, NAME);
  }

  static Cookie of(String token, SessionKind kind, boolean secure) {
    Cookie cookie = Cookies.ofSession(NAME, token, secure);
    if (kind == SessionKind.PHONE) {
      cookie.setMaxAge((int) kind.longest().toSeconds());
    }
    return cookie;
  }

  /** The token of a phone's session that was put aside, or null. */
  static String aside(HttpServletRequest request) {
    return Cookies.value(request, ASIDE);
  }

  /** Puts a phone's session aside; an empty token ends that. */
  static Cookie putAside(String token, boolean secure) {
    Cookie cookie = Cookies.ofSession(ASIDE, token, secure);
    cookie.setMaxAge(token.isEmpty() ? 0 : (int) SessionKind.PHONE.longest().toSeconds());
    return cookie;
  }

  static Cookie gone(boolean secure) {
    Cookie cookie = Cookies.ofSession(NAME, "", secure);
    cookie.setMaxAge(0);
    return cookie;
  }
}
