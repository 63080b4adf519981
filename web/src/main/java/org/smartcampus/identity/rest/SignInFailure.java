package org.smartcampus.identity.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The pages of a sign-in that came to nothing; each offers to begin anew. */
enum SignInFailure {
  /** Keycloak does not answer. */
  DOWN(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "down"),
  /** Keycloak's answer is none to what this browser asked, or it was broken off. */
  BROKEN_OFF(HttpServletResponse.SC_BAD_REQUEST, "brokenOff"),
  /** The second factor was asked for and did not come. */
  TOO_WEAK(HttpServletResponse.SC_FORBIDDEN, "tooWeak");

  private static final String VIEW = "/WEB-INF/errors/sign-in.xhtml";

  private final int status;
  private final String kind;

  SignInFailure(int status, String kind) {
    this.status = status;
    this.kind = kind;
  }

  /** Shows the page; {@code to} is where the person wanted to go. */
  void show(String to, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    if (this == DOWN) {
      response.setHeader("Retry-After", "60");
    }
    request.setAttribute("signInKind", kind);
    request.setAttribute(
        "signInAgain", "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    request.getRequestDispatcher(VIEW).forward(request, response);
  }
}
