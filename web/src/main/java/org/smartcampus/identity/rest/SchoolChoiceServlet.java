package org.smartcampus.identity.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.console.LocalPath;

/**
 * {@code POST /school} with {@code school=} the public id of one of the person's own schools: the
 * session works in it from now on (Q35).
 */
@WebServlet("/school")
public class SchoolChoiceServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SessionService sessions;
  @Inject private transient SchoolService schools;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CurrentSession session = CurrentSession.of(request);
    String chosen = request.getParameter("school");
    if (session == null || chosen == null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    for (int id : session.signedIn().schoolIds()) {
      SchoolSummary school = schools.byId(id);
      if (school.publicId().equals(chosen)) {
        sessions.chooseSchool(session.token(), id);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", LocalPath.orElse(request.getParameter("back"), "/console/"));
        return;
      }
    }
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
