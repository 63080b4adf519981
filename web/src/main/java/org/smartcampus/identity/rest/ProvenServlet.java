package org.smartcampus.identity.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code GET /sign-in/proven}: the end of a fresh proof in a window of its own. It tells the page
 * that asked for the proof, with the token that its forms need in the session that has taken the
 * former one's place, and closes; it proves nothing itself.
 */
@WebServlet(ProvenServlet.PATH)
public class ProvenServlet extends HttpServlet {
  static final String PATH = "/sign-in/proven";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    request.getRequestDispatcher("/WEB-INF/identity/proven.xhtml").forward(request, response);
  }
}
