package org.smartcampus.notification.mobile;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.identity.rest.CurrentSession;
import org.smartcampus.notification.service.Inboxes;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;

/**
 * {@code GET /m/notice/<id>} shows a notice; {@code POST} to the same address confirms it, as often
 * as one likes, and comes back to the page.
 */
@WebServlet("/m/notice/*")
public class NoticeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Request attribute with the notice's public id. */
  static final String NOTICE = NoticeServlet.class.getName();

  @Inject private transient Inboxes inboxes;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.setAttribute(NOTICE, id(request));
    request.getRequestDispatcher("/m/notice.xhtml").forward(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = id(request);
    inboxes.confirm(CurrentSession.of(request).signedIn(), id);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", "/m/notice/" + id);
  }

  private static String id(HttpServletRequest request) {
    String path = request.getPathInfo();
    String id = path == null || path.isEmpty() ? "" : path.substring(1);
    if (!PublicId.isShaped(id)) {
      throw new NotFoundException();
    }
    return id;
  }
}
