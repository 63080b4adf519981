package org.smartcampus.identity.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.smartcampus.shared.console.Cookies;
import org.smartcampus.shared.model.PublicId;

/**
 * The cookie by which a browser is known again at its next sign-in; it proves nothing by itself.
 */
final class DeviceCookie {
  private static final String NAME = "campus_device";

  private DeviceCookie() {}

  /** The browser's token, a new one where it has none; kept for another year. */
  static String keep(HttpServletRequest request, HttpServletResponse response) {
    // where there is TLS no sibling host can plant one
    String name = request.isSecure() ? "__Host-" + NAME : NAME;
    String known = Cookies.value(request, name);
    String token = PublicId.isShaped(known) ? known : PublicId.random();
    response.addCookie(Cookies.kept(name, token, request.isSecure()));
    return token;
  }
}
