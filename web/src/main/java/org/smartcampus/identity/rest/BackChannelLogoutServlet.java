package org.smartcampus.identity.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.identity.service.EndedElsewhere;
import org.smartcampus.shared.model.CampusClock;

/**
 * {@code POST /sign-in/ended} with {@code logout_token=}: Keycloak says that a session of its own
 * is over, and ours that came from it end. 200 also where there was none; 400 for a token that does
 * not hold, or that came before. The token itself is the proof; a browser has no business here.
 */
@WebServlet("/sign-in/ended")
public class BackChannelLogoutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG =
      System.getLogger(BackChannelLogoutServlet.class.getName());

  @Inject private transient SigningKeys keys;
  @Inject private transient EndedElsewhere ended;
  @Inject private transient CampusClock clock;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    try {
      LogoutToken token =
          LogoutToken.verified(request.getParameter("logout_token"), keys, clock.now());
      boolean first = ended.end(token.id(), token.session(), token.user());
      response.setStatus(first ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
    } catch (InvalidTokenException e) {
      LOG.log(System.Logger.Level.WARNING, "a logout token does not hold: " + e.getMessage());
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
