package org.smartcampus.contactparents.mobile;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.smartcampus.contactparents.service.VerificationFilter;
import org.smartcampus.contactparents.service.VerificationService;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.RejectReason;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PageRequest;

/**
 * The form teacher's queue on the phone (M-06): {@code /m/verify} lists what waits, {@code
 * /m/verify/{request}} shows one request beside the roster and takes the decision by POST.
 */
@WebServlet({"/m/verify", "/m/verify/*"})
public class VerifyServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;
  private static final Set<String> DONE = Set.of("approved", "created", "rejected");

  @Inject private transient VerificationService verification;
  @Inject private transient Callers callers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String id = requestId(request);
    if (id.isEmpty()) {
      String done = request.getParameter("done");
      VerifyPage page =
          VerifyPage.ofQueue(
              verification.page(
                  new VerificationFilter(null, null, JoinState.SUBMITTED),
                  PageRequest.first(SHOWN)),
              done != null && DONE.contains(done) ? "joining.review." + done : null);
      view(request, response, "list", page);
    } else {
      view(request, response, "request", VerifyPage.ofRequest(verification.find(id)));
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String id = requestId(request);
    try {
      String done = decide(id, String.valueOf(request.getParameter("action")), request);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/m/verify?done=" + done);
    } catch (NotFoundException | ForbiddenException e) {
      throw e;
    } catch (BusinessException refusal) {
      VerifyPage page =
          VerifyPage.ofRequest(verification.find(id))
              .refused(
                  refusal.message(callers.current().language()),
                  request.getParameter("reason"),
                  request.getParameter("reasonText"));
      view(request, response, "request", page);
    }
  }

  private String decide(String id, String action, HttpServletRequest request) {
    switch (action) {
      case "approve" -> {
        verification.approve(id, request.getParameter("student"));
        return "approved";
      }
      case "create" -> {
        verification.approveAndCreate(id);
        return "created";
      }
      case "reject" -> {
        verification.reject(id, reason(request), request.getParameter("reasonText"));
        return "rejected";
      }
      default -> throw new NotFoundException();
    }
  }

  private static RejectReason reason(HttpServletRequest request) {
    String wanted = request.getParameter("reason");
    return Stream.of(RejectReason.values())
        .filter(r -> r.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new BusinessException("joining.reason.choose").onField("reason"));
  }

  private static String requestId(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null ? "" : path.substring(1);
  }

  private static void view(
      HttpServletRequest request, HttpServletResponse response, String name, VerifyPage page)
      throws IOException, ServletException {
    request.setAttribute("verifyPage", page);
    request.getRequestDispatcher("/WEB-INF/verify/" + name + ".xhtml").forward(request, response);
  }
}
