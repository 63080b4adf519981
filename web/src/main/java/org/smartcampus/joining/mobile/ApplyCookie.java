package org.smartcampus.joining.mobile;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.smartcampus.joining.model.AdminApplication;
import org.smartcampus.shared.console.Cookies;
import org.smartcampus.shared.model.PublicId;

/** The cookie that finds a future administrator's application. */
final class ApplyCookie {
  private static final String NAME = "campus_apply";

  private ApplyCookie() {}

  /** The value, or null; anything that is not of our shape counts as none. */
  static String value(HttpServletRequest request) {
    String value = Cookies.value(request, NAME);
    return value != null && value.length() == 2 * PublicId.LENGTH ? value : null;
  }

  static Cookie of(String value, boolean secure) {
    Cookie cookie = Cookies.ofSession(NAME, value, secure);
    cookie.setPath("/apply");
    cookie.setMaxAge((int) AdminApplication.WAIT.plus(AdminApplication.SHOWN).toSeconds());
    return cookie;
  }

  /** Makes the browser forget it. */
  static Cookie none(boolean secure) {
    Cookie cookie = of("", secure);
    cookie.setMaxAge(0);
    return cookie;
  }
}
