package org.smartcampus.identity.rest;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.shared.console.RequestLanguage;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * The only address that Keycloak protects, and the only one it comes back to. Whoever arrives here
 * has just proven who he is; he gets a session of ours and goes on to the page that he wanted. A
 * phone's session lives longer than a console's.
 */
@WebServlet(SignInServlet.PATH)
public class SignInServlet extends HttpServlet {
  /** Stands in the realm too, as the one redirect address. */
  static final String PATH = "/sign-in/return";

  private static final long serialVersionUID = 1L;

  @Inject private transient SessionService sessions;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String to = LandingCookie.value(request, "/console/");
    SessionKind kind = to.startsWith("/console") ? SessionKind.CONSOLE : SessionKind.PHONE;
    OidcSecurityContext proof =
        (OidcSecurityContext) request.getAttribute(OidcSecurityContext.class.getName());
    String idToken = proof == null ? "" : proof.getIDTokenString();
    Optional<Long> person = sessions.personOf(request.getUserPrincipal().getName());
    if (person.isEmpty()) {
      refuse(idToken, to, request, response);
      return;
    }
    if (!sessions.accepts(person.get(), proven(proof))) {
      // to Keycloak's own end of session, and from there to a sign-in that asks again
      forgetKeycloak(request);
      response.sendRedirect(
          KeycloakSignOut.url(idToken, kind == SessionKind.CONSOLE ? "/console/" : "/m/"));
      return;
    }
    String old = SessionCookie.value(request);
    if (old != null) {
      sessions.end(old);
    }
    String token = sessions.open(person.get(), kind, RequestLanguage.of(request), idToken);
    // Keycloak's own session with this application has done its work; ours decides from here on
    forgetKeycloak(request);
    response.addCookie(LandingCookie.gone(request.isSecure()));
    response.addCookie(SessionCookie.of(token, kind, request.isSecure()));
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(to);
  }

  /** When the person proved at Keycloak who he is; long ago where Keycloak does not say. */
  private static Instant proven(OidcSecurityContext proof) {
    Object seconds = proof == null ? null : proof.getIDToken().getClaimValue("auth_time");
    return seconds instanceof Number time ? Instant.ofEpochSecond(time.longValue()) : Instant.EPOCH;
  }

  /** Keycloak knows him and we do not: he can only come back as somebody else. */
  private static void refuse(
      String idToken, String to, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    forgetKeycloak(request);
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setHeader("Cache-Control", "no-store");
    String back = to.startsWith("/console") ? "/console/" : "/m/";
    request.setAttribute("signOutUrl", KeycloakSignOut.url(idToken, back));
    request.getRequestDispatcher("/WEB-INF/errors/unknown-person.xhtml").forward(request, response);
  }

  private static void forgetKeycloak(HttpServletRequest request) {
    if (request.getSession(false) != null) {
      request.getSession(false).invalidate();
    }
  }
}
