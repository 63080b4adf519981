package org.smartcampus.shared.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** Reads and makes the small cookies of the shell; none of them is readable by scripts. */
public final class Cookies {
  private static final int YEAR = 365 * 24 * 60 * 60;

  private Cookies() {}

  /** The value of a cookie, or null. */
  public static String value(HttpServletRequest request, String name) {
    Cookie[] all = request.getCookies();
    if (all != null) {
      for (Cookie cookie : all) {
        if (name.equals(cookie.getName())) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  /** A cookie kept for a year. */
  public static Cookie kept(String name, String value, boolean secure) {
    Cookie cookie = ofSession(name, value, secure);
    cookie.setMaxAge(YEAR);
    return cookie;
  }

  /** A cookie that lives as long as the browser. */
  public static Cookie ofSession(String name, String value, boolean secure) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
