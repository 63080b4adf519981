package org.smartcampus.identity.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.identity.service.OwnSessions;
import org.smartcampus.shared.console.LocalPath;
import org.smartcampus.shared.model.NotFoundException;

/**
 * {@code POST /sessions} with {@code end=} the public id of one of the person's own sessions, or
 * {@code others}; {@code back} is the page to come back to. A session that ended meanwhile changes
 * nothing.
 */
@WebServlet("/sessions")
public class SessionsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient OwnSessions sessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CurrentSession session = CurrentSession.of(request);
    String end = request.getParameter("end");
    if (session == null || end == null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (end.equals("others")) {
      sessions.endOthers(session.token());
    } else {
      endOne(session.token(), end);
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", LocalPath.orElse(request.getParameter("back"), "/m/me"));
  }

  private void endOne(String token, String publicId) {
    try {
      sessions.end(token, publicId);
    } catch (NotFoundException over) {
      // the page that comes next shows what is left
    }
  }
}
