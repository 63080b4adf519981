package org.smartcampus.identity.rest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.smartcampus.identity.model.SessionKind;

/** The cookie that carries a session's token: not for scripts, not for other sites. */
final class SessionCookie {
  static final String NAME = "campus_session";

  private SessionCookie() {}

  static String value(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (NAME.equals(cookie.getName())) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  static Cookie of(String token, SessionKind kind, boolean secure) {
    Cookie cookie = base(token, secure);
    if (kind == SessionKind.PHONE) {
      cookie.setMaxAge((int) kind.longest().toSeconds());
    }
    return cookie;
  }

  static Cookie gone(boolean secure) {
    Cookie cookie = base("", secure);
    cookie.setMaxAge(0);
    return cookie;
  }

  private static Cookie base(String value, boolean secure) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
