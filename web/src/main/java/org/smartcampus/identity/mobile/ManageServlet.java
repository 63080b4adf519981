package org.smartcampus.identity.mobile;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.smartcampus.identity.rest.CurrentSession;
import org.smartcampus.identity.service.AdminGroupService;
import org.smartcampus.identity.service.AdministratorService;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.ProofNeededException;

/**
 * {@code /m/manage}: a super administrator sets the school's administrators from the phone (F114,
 * M-07). A phone's session has the right for five minutes after a proof; before it the page leads
 * to one. Anybody else gets 403.
 */
@WebServlet("/m/manage")
public class ManageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String HERE = "/m/manage";
  private static final Set<String> DONE = Set.of("added", "removed");

  @Inject private transient AdministratorService administrators;
  @Inject private transient AdminGroupService groups;
  @Inject private transient Callers callers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    show(request, response, null);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (!callers.current().has(Permission.ADMINS_MANAGE)) {
      show(request, response, null);
      return;
    }
    try {
      String said = act(request);
      if (isSelf(request) && said.endsWith("removed")) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/m/");
      } else {
        again(response, said);
      }
    } catch (ProofNeededException late) {
      prove(request, response);
    } catch (NotFoundException | ForbiddenException e) {
      throw e;
    } catch (BusinessException refusal) {
      show(request, response, refusal.message(callers.current().language()));
    }
  }

  /** Does what was asked; what is said of it. */
  private String act(HttpServletRequest request) {
    String group = String.valueOf(request.getParameter("group"));
    String person = String.valueOf(request.getParameter("person"));
    switch (String.valueOf(request.getParameter("action"))) {
      case "add" -> {
        if (group.isEmpty()) {
          administrators.add(person);
        } else {
          groups.addMember(group, person);
        }
        return "?done=added";
      }
      case "remove" -> {
        if (group.isEmpty()) {
          administrators.remove(person);
        } else {
          groups.removeMember(group, person);
        }
        return "?done=removed";
      }
      default -> throw new NotFoundException();
    }
  }

  private static boolean isSelf(HttpServletRequest request) {
    CurrentSession session = CurrentSession.of(request);
    return session != null
        && session.signedIn().personPublicId().equals(request.getParameter("person"));
  }

  private void show(HttpServletRequest request, HttpServletResponse response, String refusal)
      throws IOException, ServletException {
    if (!callers.current().has(Permission.ADMINS_MANAGE)) {
      prove(request, response);
      return;
    }
    String text = request.getParameter("find");
    String done = request.getParameter("done");
    request.setAttribute(
        "managePage",
        new ManagePage(
            administrators.superAdministrators(),
            groups.list(),
            text == null ? "" : text,
            text == null || text.isBlank() ? List.of() : administrators.candidates(text),
            refusal,
            done != null && DONE.contains(done) ? "identity.manage." + done : null));
    request.getRequestDispatcher("/WEB-INF/manage/list.xhtml").forward(request, response);
  }

  /** Leads a super administrator to the proof that gives his right back, and nobody else. */
  private void prove(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    CurrentSession session = CurrentSession.of(request);
    if (session == null
        || !session.signedIn().isSuperAdministrator()
        || session.signedIn().isClosing(callers.current().schoolId())) {
      throw new ForbiddenException(Permission.ADMINS_MANAGE);
    }
    request.getRequestDispatcher("/WEB-INF/manage/prove.xhtml").forward(request, response);
  }

  private static void again(HttpServletResponse response, String query) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", HERE + query);
  }
}
