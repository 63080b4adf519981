package org.smartcampus.bureau.mobile;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.bureau.service.FirstAdministratorService;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NotFoundException;

/**
 * {@code /set-up/{token}}: GET shows the step, POST does what {@code action} names. A link that is
 * wrong, old or used gets the same page with 404.
 */
@WebServlet("/set-up/*")
public class SetUpServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String VIEWS = "/WEB-INF/set-up/";

  @Inject private transient FirstAdministratorService service;
  @Inject private transient Callers callers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      show(page(request), request, response);
    } catch (NotFoundException e) {
      unknown(request, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      if (act(request)) {
        view("done", request, response);
      } else {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getRequestURI());
      }
    } catch (NotFoundException e) {
      unknown(request, response);
    } catch (BusinessException refusal) {
      SetUpPage page = page(request);
      page.refuse(
          refusal,
          callers.current().language(),
          request.getParameter("name"),
          request.getParameter("mobile"));
      show(page, request, response);
    }
  }

  /** Does the step; true when the set-up is done by it. */
  private boolean act(HttpServletRequest request) {
    String token = token(request);
    switch (String.valueOf(request.getParameter("action"))) {
      case "code" ->
          service.sendCode(token, request.getParameter("name"), request.getParameter("mobile"));
      case "check" -> {
        CodeCheck check = service.checkCode(token, request.getParameter("code"));
        if (!check.isProven()) {
          throw check.refusal();
        }
        return true;
      }
      default -> service.startOver(token);
    }
    return false;
  }

  private SetUpPage page(HttpServletRequest request) {
    String token = token(request);
    return new SetUpPage(service.step(token), "/set-up/" + token);
  }

  private void show(SetUpPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.setAttribute("setUpPage", page);
    view(page.getStep().isCode() ? "code" : "form", request, response);
  }

  private static void unknown(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    view("unknown", request, response);
  }

  private static void view(String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.getRequestDispatcher(VIEWS + name + ".xhtml").forward(request, response);
  }

  private static String token(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null ? "" : path.substring(1);
  }
}
