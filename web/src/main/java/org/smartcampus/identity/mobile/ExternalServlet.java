package org.smartcampus.identity.mobile;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.identity.service.ExternalInvitations;
import org.smartcampus.identity.service.ExternalStep;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;

/**
 * {@code /external/{token}}: where the mail leads somebody who is to administrate from outside
 * (F117). GET shows where he stands, POST does the step that {@code action} names. Whatever a
 * wrong, used or expired link is, the answer is the same page with 404.
 */
@WebServlet("/external/*")
public class ExternalServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String VIEWS = "/WEB-INF/external/";

  @Inject private transient ExternalInvitations invitations;
  @Inject private transient Callers callers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    show(request, response, null);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String token = token(request);
    try {
      if (act(request, token)) {
        view(request, response, "done");
      } else {
        again(response, token);
      }
    } catch (NotFoundException gone) {
      // another step may be next, or none at all
      again(response, token);
    } catch (BusinessException refusal) {
      show(request, response, refusal);
    }
  }

  /** Does a step; true when it was the last one. */
  private boolean act(HttpServletRequest request, String token) {
    switch (String.valueOf(request.getParameter("action"))) {
      case "agree" -> {
        if (request.getParameter("agreed") == null) {
          throw new BusinessException("joining.consent.tick").onField("agreed");
        }
        invitations.agree(token, number(request.getParameter("statement")));
      }
      case "code" -> invitations.sendCodes(token, request.getParameter("mobile"));
      case "other" -> invitations.startOver(token);
      case "check" -> {
        ExternalInvitations.Answer answer =
            invitations.check(
                token, request.getParameter("code"), request.getParameter("mailCode"));
        if (!answer.check().isProven()) {
          throw answer.check().refusal().onField(answer.field());
        }
        return true;
      }
      default -> invitations.step(token);
    }
    return false;
  }

  private void show(
      HttpServletRequest request, HttpServletResponse response, BusinessException refusal)
      throws IOException, ServletException {
    String token = token(request);
    try {
      ExternalStep step = invitations.step(token);
      ExternalPage page = new ExternalPage(step, "/external/" + token);
      if (step.isStatement()) {
        page.setStatement(invitations.statement());
      }
      if (refusal != null) {
        page.refuse(
            refusal.field(),
            refusal.message(callers.current().language()),
            request.getParameter("mobile"));
      }
      request.setAttribute("externalPage", page);
      view(request, response, step.isStatement() ? "statement" : step.isCode() ? "code" : "mobile");
    } catch (NotFoundException over) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      view(request, response, "unknown");
    }
  }

  private static void again(HttpServletResponse response, String token) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", "/external/" + token);
  }

  private static void view(HttpServletRequest request, HttpServletResponse response, String name)
      throws IOException, ServletException {
    request.getRequestDispatcher(VIEWS + name + ".xhtml").forward(request, response);
  }

  private static String token(HttpServletRequest request) {
    String path = request.getPathInfo();
    // it goes into addresses again
    return path != null && PublicId.isShaped(path.substring(1)) ? path.substring(1) : "x";
  }

  private static int number(String text) {
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
  }
}
