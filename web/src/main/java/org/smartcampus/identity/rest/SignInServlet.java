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
import org.smartcampus.identity.service.SignInProof;
import org.smartcampus.shared.console.LocalPath;
import org.smartcampus.shared.console.RequestLanguage;
import org.smartcampus.shared.model.CampusClock;

/**
 * The one address to which Keycloak comes back. Whoever arrives here with an answer to what his own
 * browser asked has just proven who he is; he gets a session of ours and goes on to the page that
 * he wanted. A phone's session lives longer than a console's.
 */
@WebServlet(SignInServlet.PATH)
public class SignInServlet extends HttpServlet {
  /** Stands in the realm too, as the one redirect address. */
  static final String PATH = "/sign-in/return";

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(SignInServlet.class.getName());

  @Inject private transient SessionService sessions;
  @Inject private transient KeycloakClient keycloak;
  @Inject private transient SigningKeys keys;
  @Inject private transient CampusClock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    SignInWish wish = SignInWish.of(request).orElse(null);
    String code = request.getParameter("code");
    response.setHeader("Cache-Control", "no-store");
    if (wish == null || code == null || !wish.isAnsweredBy(request.getParameter("state"))) {
      String to = wish == null ? "/console/" : wish.to();
      SignInFailure.BROKEN_OFF.show(LocalPath.orElse(to, "/console/"), request, response);
      return;
    }
    response.addCookie(SignInWish.gone(request.isSecure()));
    try {
      String token = keycloak.exchange(code, wish.verifier());
      admit(IdToken.verified(token, wish, keys, clock.now()), wish, request, response);
    } catch (InvalidTokenException e) {
      LOG.log(System.Logger.Level.WARNING, "a sign-in does not hold: " + e.getMessage());
      SignInFailure.BROKEN_OFF.show(wish.to(), request, response);
    } catch (KeycloakDownException down) {
      SignInFailure.DOWN.show(wish.to(), request, response);
    }
  }

  private void admit(
      IdToken token, SignInWish wish, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    SignInProof proof = token.proof();
    SessionKind kind = isForConsole(wish) ? SessionKind.CONSOLE : SessionKind.PHONE;
    String start = kind == SessionKind.CONSOLE ? "/console/" : "/m/";
    Optional<Long> person = sessions.personOf(token.username());
    if (person.isEmpty()) {
      refuse(KeycloakSignOut.url(proof.idToken(), start), request, response);
    } else if (!sessions.accepts(person.get(), proof.at())) {
      // to Keycloak's own end of session, and from there to a sign-in that asks again
      forgetPages(request);
      response.sendRedirect(KeycloakSignOut.url(proof.idToken(), start));
    } else if (isTooWeak(wish, proof)) {
      SignInFailure.TOO_WEAK.show(wish.to(), request, response);
    } else {
      enter(person.get(), kind, proof, wish, request, response);
      response.sendRedirect(wish.to());
    }
  }

  /** Pages of the console alone open a proof in a window of its own. */
  private static boolean isForConsole(SignInWish wish) {
    return wish.to().startsWith("/console") || wish.to().equals(ProvenServlet.PATH);
  }

  /** Asked for more, Keycloak gave less: whoever went on now would be sent round in a circle. */
  private static boolean isTooWeak(SignInWish wish, SignInProof proof) {
    Instant asked = wish.since().minus(Jwt.SKEW);
    return wish.proof().isOfTwoFactors() && !proof.twoFactors()
        || wish.proof().isFresh() && proof.at().isBefore(asked);
  }

  /**
   * A new session; after a further proof of the same person it takes the place of his old one, and
   * is of its kind wherever he goes on: a proof makes no session live longer.
   */
  private void enter(
      long person,
      SessionKind kind,
      SignInProof proof,
      SignInWish wish,
      HttpServletRequest request,
      HttpServletResponse response) {
    String browser = DeviceCookie.keep(request, response);
    String old = SessionCookie.value(request);
    if (old != null && wish.proof().isFresh()) {
      Optional<SessionService.Replaced> next = sessions.replace(old, person, proof);
      if (next.isPresent()) {
        response.addCookie(
            SessionCookie.of(next.get().token(), next.get().kind(), request.isSecure()));
        return;
      }
    }
    keepPhone(person, kind, request, response);
    if (old != null && !isPhoneOf(person, kind, old)) {
      sessions.end(old);
    }
    forgetPages(request);
    String session = sessions.open(person, kind, RequestLanguage.of(request), proof, browser);
    response.addCookie(SessionCookie.of(session, kind, request.isSecure()));
  }

  /**
   * A phone's session waits while its owner goes to the console from it; whoever else signs in here
   * ends what waits.
   */
  private void keepPhone(
      long person, SessionKind kind, HttpServletRequest request, HttpServletResponse response) {
    String aside = SessionCookie.aside(request);
    String old = SessionCookie.value(request);
    if (isPhoneOf(person, kind, old)) {
      response.addCookie(SessionCookie.putAside(old, request.isSecure()));
    } else if (aside != null && !isPhoneOf(person, kind, aside)) {
      sessions.end(aside);
      response.addCookie(SessionCookie.putAside("", request.isSecure()));
    }
  }

  private boolean isPhoneOf(long person, SessionKind kind, String token) {
    return kind == SessionKind.CONSOLE
        && sessions
            .find(token)
            .filter(s -> s.kind() == SessionKind.PHONE && s.personId() == person)
            .isPresent();
  }

  /** Keycloak knows him and we do not: he can only come back as somebody else. */
  private static void refuse(
      String signOut, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    forgetPages(request);
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    request.setAttribute("signOutUrl", signOut);
    request.getRequestDispatcher("/WEB-INF/errors/unknown-person.xhtml").forward(request, response);
  }

  /** The open pages of whoever was here before. */
  private static void forgetPages(HttpServletRequest request) {
    if (request.getSession(false) != null) {
      request.getSession(false).invalidate();
    }
  }
}
