package org.smartcampus.identity.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.identity.service.SessionService;

/**
 * {@code POST /seeing}: a super administrator who looks at the console through a group's eyes has
 * his own rights again (P-52).
 */
@WebServlet("/seeing")
public class SeeingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SessionService sessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CurrentSession session = CurrentSession.of(request);
    if (session == null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    sessions.endSeeing(session.token());
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", "/console/identity/administrators");
  }
}
