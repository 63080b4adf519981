package org.smartcampus.home.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.identity.rest.CurrentSession;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.shared.console.Cookies;
import org.smartcampus.shared.console.LocalPath;
import org.smartcampus.shared.console.RequestLanguage;
import org.smartcampus.shared.console.ThemeBean;
import org.smartcampus.shared.model.Language;

/**
 * Keeps a person's language and theme: {@code POST /preferences} with {@code language=pt} or {@code
 * theme=dark}, {@code back=} the page to return to, and the form token ({@link FormTokenFilter}).
 */
@WebServlet("/preferences")
public class PreferenceServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SessionService sessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String language = request.getParameter("language");
    if (language != null) {
      Language chosen = Language.of(language);
      response.addCookie(Cookies.kept(RequestLanguage.COOKIE, chosen.tag(), request.isSecure()));
      CurrentSession session = CurrentSession.of(request);
      if (session != null) {
        sessions.chooseLanguage(session.token(), chosen);
      }
    }
    String theme = request.getParameter("theme");
    if (theme != null) {
      String known = "dark".equals(theme) ? "dark" : "light";
      response.addCookie(Cookies.kept(ThemeBean.COOKIE, known, request.isSecure()));
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", LocalPath.orElse(request.getParameter("back"), "/"));
  }
}
