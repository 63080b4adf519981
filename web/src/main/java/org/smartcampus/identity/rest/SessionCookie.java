package org.smartcampus.identity.rest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.shared.console.Cookies;
import org.smartcampus.shared.console.FormToken;

/** The cookie that carries a session's token: not for scripts, not for other sites. */
final class SessionCookie {
  static final String NAME = FormToken.SESSION_COOKIE;

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

  static Cookie gone(boolean secure) {
    Cookie cookie = Cookies.ofSession(NAME, "", secure);
    cookie.setMaxAge(0);
    return cookie;
  }
}
