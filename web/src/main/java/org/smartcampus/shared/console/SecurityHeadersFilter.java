package org.smartcampus.shared.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts the security headers on every response. PrimeFaces adds a second Content-Security-Policy
 * with the nonce of its scripts on Faces pages; browsers enforce both, so ours says nothing of
 * scripts there. Only static resources may be stored by browsers. Mapped first in web.xml.
 */
public class SecurityHeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private String base;

  @Override
  public void init() {
    String keycloak = System.getenv("CAMPUS_KEYCLOAK_URL");
    String forms = "form-action 'self'" + (keycloak == null ? "" : " " + keycloak);
    base =
        "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; frame-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; media-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; connect-src 'self'; manifest-src 'self'; "
            + "worker-src 'self'; "
            + forms;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    response.setHeader("Content-Security-Policy", base);
    if (!path.startsWith("/console")) {
      response.addHeader("Content-Security-Policy", "script-src 'self'");
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!isStatic(path)) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  private static boolean isStatic(String path) {
    return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/assets/");
  }
}
