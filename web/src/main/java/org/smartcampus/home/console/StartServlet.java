package org.smartcampus.home.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.Permission;

/**
 * {@code GET /}, the address that the launcher prints: to the console, or, for somebody signed in
 * who may not enter it, to the mobile pages.
 */
@WebServlet("")
public class StartServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Callers callers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = callers.current();
    boolean console = !caller.isSignedIn() || caller.has(Permission.CONSOLE_ENTER);
    response.sendRedirect(console ? "/console/" : "/m/");
  }
}
