package org.smartcampus.identity.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.shared.console.LocalPath;
import org.smartcampus.shared.console.RequestLanguage;

/**
 * {@code GET /sign-in?to=/console/…}: keeps the page that is wanted and goes on to the protected
 * address, and thereby to Keycloak's sign-in page in the browser's language.
 */
@WebServlet("/sign-in")
public class SignInStartServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String to = LocalPath.orElse(request.getParameter("to"), "/console/");
    response.addCookie(LandingCookie.of(to, request.isSecure()));
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(SignInServlet.PATH + "?ui_locales=" + RequestLanguage.of(request).tag());
  }
}
