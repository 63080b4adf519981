package org.smartcampus.identity.mobile;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.identity.rest.CurrentSession;
import org.smartcampus.identity.service.Pairings;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.ProofNeededException;

/**
 * {@code /m/pair/{code}}: where the QR code of a console leads a signed-in phone. GET names the
 * console and asks; POST says yes. An administrator proves his second factor in between.
 */
@WebServlet("/m/pair/*")
public class PairServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String VIEWS = "/WEB-INF/pair/";

  @Inject private transient Pairings pairings;
  @Inject private transient Callers callers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    show(request, response, null);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String code = code(request);
    try {
      pairings.confirm(CurrentSession.of(request).token(), code);
      request.getRequestDispatcher(VIEWS + "done.xhtml").forward(request, response);
    } catch (ProofNeededException needed) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/sign-in/strong?to=/m/pair/" + code);
    } catch (NotFoundException over) {
      show(request, response, null);
    } catch (ForbiddenException notAtAll) {
      throw notAtAll;
    } catch (BusinessException refusal) {
      show(request, response, refusal.message(callers.current().language()));
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response, String error)
      throws IOException, ServletException {
    request.setAttribute("pairError", error);
    try {
      request.setAttribute("pairOffer", pairings.read(code(request)));
      request.getRequestDispatcher(VIEWS + "ask.xhtml").forward(request, response);
    } catch (NotFoundException over) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      request.getRequestDispatcher(VIEWS + "over.xhtml").forward(request, response);
    }
  }

  private static String code(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null ? "" : path.substring(1);
  }
}
