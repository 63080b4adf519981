package org.smartcampus.identity.rest;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.identity.service.OwnLogins;
import org.smartcampus.shared.console.LocalPath;

/**
 * {@code POST /wechat}: unlinks the caller's WeChat (M-16); {@code back} is the page to come back
 * to. Where Keycloak does not answer, a page says so, with status 503.
 */
@WebServlet("/wechat")
public class WechatServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient OwnLogins logins;
  @Inject private transient WechatAccounts accounts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (CurrentSession.of(request) == null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String back = LocalPath.orElse(request.getParameter("back"), "/m/me");
    try {
      accounts.unlink(logins.names());
      logins.unlinked();
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", back);
    } catch (KeycloakDownException down) {
      SignInFailure.DOWN.show(back, request, response);
    }
  }
}
