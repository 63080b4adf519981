package org.smartcampus.identity.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.identity.service.SessionService;

/**
 * {@code POST /sign-out}: ends our session at once, then Keycloak's. {@code from=m} leads back to
 * the mobile pages, else to the console.
 */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SessionService sessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = SessionCookie.value(request);
    String idToken = token == null ? "" : sessions.end(token);
    if (request.getSession(false) != null) {
      request.getSession(false).invalidate();
    }
    String aside = SessionCookie.aside(request);
    if (aside != null) {
      sessions.end(aside);
      response.addCookie(SessionCookie.putAside("", request.isSecure()));
    }
    response.addCookie(SessionCookie.gone(request.isSecure()));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Clear-Site-Data", "\"cache\"");
    String back = "m".equals(request.getParameter("from")) ? "/m/" : "/console/";
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", KeycloakSignOut.url(idToken, back));
  }
}
