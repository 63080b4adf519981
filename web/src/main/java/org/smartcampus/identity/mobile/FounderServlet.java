package org.smartcampus.identity.mobile;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.identity.service.FounderTransferDetail;
import org.smartcampus.identity.service.FounderTransfers;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.ProofNeededException;

/**
 * {@code /m/founder/{transfer}}: who is to be the founder of a school accepts with a fresh code, or
 * declines (§3.6). Anybody else gets 404.
 */
@WebServlet("/m/founder/*")
public class FounderServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient FounderTransfers transfers;
  @Inject private transient Callers callers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    show(request, response, null);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String id = id(request);
    try {
      act(id, String.valueOf(request.getParameter("action")), request.getParameter("code"));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/m/founder/" + id);
    } catch (NotFoundException | ForbiddenException | ProofNeededException e) {
      throw e;
    } catch (BusinessException refusal) {
      show(request, response, refusal);
    }
  }

  private void act(String id, String action, String code) {
    switch (action) {
      case "code" -> transfers.sendCodeTo(id);
      case "decline" -> transfers.decline(id);
      case "check" -> {
        CodeCheck check = transfers.accept(id, code);
        if (!check.isProven()) {
          throw check.refusal();
        }
      }
      default -> transfers.find(id);
    }
  }

  private void show(
      HttpServletRequest request, HttpServletResponse response, BusinessException refusal)
      throws IOException, ServletException {
    FounderTransferDetail detail = transfers.find(id(request));
    request.setAttribute(
        "founderTransfer",
        new TransferPage(
            detail,
            refusal == null ? null : refusal.message(callers.current().language()),
            refusal == null ? null : refusal.field()));
    request.getRequestDispatcher("/WEB-INF/founder/transfer.xhtml").forward(request, response);
  }

  private static String id(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null ? "" : path.substring(1);
  }
}
