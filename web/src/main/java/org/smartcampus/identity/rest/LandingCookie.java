package org.smartcampus.identity.rest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.smartcampus.shared.console.Cookies;
import org.smartcampus.shared.console.LocalPath;

/**
 * Where somebody wanted to go before he was sent to sign in. The OIDC client forgets the query of
 * the address that it comes back to, so the way is kept in a cookie that only the sign-in sees.
 */
final class LandingCookie {
  private static final String NAME = "campus_landing";
  private static final int HALF_AN_HOUR = 30 * 60;

  private LandingCookie() {}

  /** The page kept, or {@code otherwise} where there is none or it is not one of ours. */
  static String value(HttpServletRequest request, String otherwise) {
    String kept = Cookies.value(request, NAME);
    if (kept == null) {
      return otherwise;
    }
    try {
      String path = new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
      return LocalPath.orElse(path, otherwise);
    } catch (IllegalArgumentException notOurs) {
      return otherwise;
    }
  }

  static Cookie of(String path, boolean secure) {
    // plain text would not do: Undertow cuts a cookie's value at an equals sign
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(path.getBytes(StandardCharsets.UTF_8));
    return cookie(value, HALF_AN_HOUR, secure);
  }

  static Cookie gone(boolean secure) {
    return cookie("", 0, secure);
  }

  private static Cookie cookie(String value, int seconds, boolean secure) {
    Cookie cookie = Cookies.ofSession(NAME, value, secure);
    cookie.setPath("/sign-in");
    cookie.setMaxAge(seconds);
    return cookie;
  }
}
