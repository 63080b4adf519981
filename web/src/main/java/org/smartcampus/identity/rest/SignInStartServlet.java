package org.smartcampus.identity.rest;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.shared.console.LocalPath;
import org.smartcampus.shared.console.RequestLanguage;
import org.smartcampus.shared.model.CampusClock;

/**
 * Sends the browser to Keycloak, in its language, and keeps the page that is wanted: {@code GET
 * /sign-in?to=/console/…} to sign in, {@code /sign-in/strong} for the second factor that an
 * administrator needs, {@code /sign-in/prove} to prove anew who one is, {@code
 * /sign-in/factor?add=app} (or {@code passkey}, {@code recovery}) to set up one more. Where
 * Keycloak does not answer, a page says so, with status 503.
 */
@WebServlet({"/sign-in", "/sign-in/strong", "/sign-in/prove", "/sign-in/factor"})
public class SignInStartServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient KeycloakClient keycloak;
  @Inject private transient CampusClock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String to = LocalPath.orElse(request.getParameter("to"), "/console/");
    response.setHeader("Cache-Control", "no-store");
    if (!keycloak.isUp()) {
      SignInFailure.DOWN.show(to, request, response);
      return;
    }
    SignInWish wish = SignInWish.of(proof(request), to, clock.now());
    response.addCookie(wish.cookie(request.isSecure()));
    response.sendRedirect(keycloak.signInPage(wish, RequestLanguage.of(request)));
  }

  private static Proof proof(HttpServletRequest request) {
    CurrentSession session = CurrentSession.of(request);
    String path = request.getServletPath();
    if (path.equals("/sign-in") || session == null) {
      return Proof.ONE_FACTOR;
    }
    if (path.endsWith("/factor")) {
      return switch (String.valueOf(request.getParameter("add"))) {
        case "app" -> Proof.ADD_APP;
        case "passkey" -> Proof.ADD_PASSKEY;
        case "recovery" -> Proof.NEW_CODES;
        default -> Proof.TWO_FACTORS;
      };
    }
    return path.endsWith("/strong") || session.signedIn().provesWithTwoFactors()
        ? Proof.TWO_FACTORS
        : Proof.AGAIN;
  }
}
