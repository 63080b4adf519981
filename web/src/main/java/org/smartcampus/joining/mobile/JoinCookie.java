package org.smartcampus.joining.mobile;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.smartcampus.joining.model.JoinProgress;
import org.smartcampus.shared.console.Cookies;
import org.smartcampus.shared.model.PublicId;

/** The cookie that finds a visitor's progress with one link; sent to that link only. */
final class JoinCookie {
  private static final String NAME = "campus_join";

  private JoinCookie() {}

  /** The value, or null; anything that is not of our shape counts as none. */
  static String value(HttpServletRequest request) {
    String value = Cookies.value(request, NAME);
    return value != null && value.length() == 2 * PublicId.LENGTH ? value : null;
  }

  static Cookie of(String value, String token, boolean secure) {
    Cookie cookie = Cookies.ofSession(NAME, value, secure);
    cookie.setPath("/join/" + token);
    cookie.setMaxAge((int) JoinProgress.LIFE.toSeconds());
    return cookie;
  }
}
