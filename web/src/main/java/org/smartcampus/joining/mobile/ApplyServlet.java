package org.smartcampus.joining.mobile;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.smartcampus.joining.service.AdminApplying;
import org.smartcampus.joining.service.AdminStage;
import org.smartcampus.joining.service.AdminVisit;
import org.smartcampus.joining.service.JoinVisits;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NotFoundException;

/**
 * {@code /apply/{token}}, the way of a future administrator (§3.1): GET shows where the visitor
 * stands, POST does the step that {@code action} names and leads back to GET. Whatever a wrong,
 * used or expired token is, the answer is the same page with 404.
 */
@WebServlet("/apply/*")
public class ApplyServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String VIEWS = "/WEB-INF/apply/";
  private static final String FORM = "form";
  private static final String CONFIRM = "confirm";

  @Inject private transient AdminApplying applying;
  @Inject private transient Callers callers;

  /** One request of a visitor. */
  private record Exchange(HttpServletRequest request, HttpServletResponse response, String token) {
    String cookie() {
      return ApplyCookie.value(request);
    }

    String parameter(String name) {
      return request.getParameter(name);
    }

    void keep(String cookie) {
      response.addCookie(ApplyCookie.of(cookie, request.isSecure()));
    }

    void again(String step) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/apply/" + token + (step == null ? "" : "?step=" + step));
    }

    void view(String name, ApplyPage page) throws IOException, ServletException {
      request.setAttribute("applyPage", page);
      request.getRequestDispatcher(VIEWS + name + ".xhtml").forward(request, response);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Exchange e = exchange(request, response);
    try {
      show(e, page(e), e.parameter("step"));
    } catch (NotFoundException unknown) {
      unknown(request, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Exchange e = exchange(request, response);
    String action = String.valueOf(e.parameter("action"));
    try {
      e.again(act(e, action));
    } catch (NotFoundException gone) {
      // the visitor's application may be gone while the code still works: begin again
      e.again(null);
    } catch (BusinessException refusal) {
      refuse(e, action, refusal);
    }
  }

  private void refuse(Exchange e, String action, BusinessException refusal)
      throws IOException, ServletException {
    try {
      ApplyPage page = page(e);
      page.refuse(refusal);
      page.setTyped(e.parameter("mobile"));
      page.fill(e.parameter("name"), e.parameter("school"));
      show(e, page, action.equals("review") || action.equals("submit") ? FORM : null);
    } catch (NotFoundException unknown) {
      unknown(e.request(), e.response());
    }
  }

  private static Exchange exchange(HttpServletRequest request, HttpServletResponse response) {
    String path = request.getPathInfo();
    return new Exchange(request, response, path == null ? "" : path.substring(1));
  }

  private static void unknown(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    request.getRequestDispatcher(VIEWS + "unknown.xhtml").forward(request, response);
  }

  private ApplyPage page(Exchange e) {
    AdminVisit visit = applying.visit(e.token(), e.cookie());
    return new ApplyPage(visit, "/apply/" + e.token(), callers.current().language());
  }

  /** The page of a step where the visitor may be at it, else the one of where he stands. */
  private void show(Exchange e, ApplyPage page, String step) throws IOException, ServletException {
    AdminVisit visit = page.getVisit();
    if (visit.editable() && visit.filled() && CONFIRM.equals(step)) {
      e.view(CONFIRM, page);
    } else if (visit.editable() && (FORM.equals(step) || visit.stage() == AdminStage.FORM)) {
      page.setSchools(visit.schoolFixed() ? List.of() : applying.schools());
      e.view(FORM, page);
    } else {
      if (visit.stage() == AdminStage.STATEMENT) {
        page.setStatement(applying.statement());
      }
      e.view(visit.stage().name().toLowerCase(Locale.ROOT), page);
    }
  }

  /** Does a step; returns the step of the page that follows, or null for where he stands. */
  private String act(Exchange e, String action) {
    switch (action) {
      case "agree" -> {
        if (e.parameter("agreed") == null) {
          throw new BusinessException("joining.consent.tick").onField("agreed");
        }
        e.keep(applying.agree(e.token(), number(e.parameter("statement"))));
      }
      case "code" -> applying.sendCode(e.token(), e.cookie(), e.parameter("mobile"));
      case "other" -> applying.otherNumber(e.token(), e.cookie());
      case "check" -> {
        JoinVisits.CodeAnswer answer =
            applying.checkCode(e.token(), e.cookie(), e.parameter("code"));
        if (!answer.check().isProven()) {
          throw answer.check().refusal();
        }
        e.keep(answer.cookie());
        return FORM;
      }
      case "review" -> {
        applying.fill(e.token(), e.cookie(), e.parameter("name"), e.parameter("school"));
        return CONFIRM;
      }
      case "submit" -> {
        String other = applying.submit(e.token(), e.cookie());
        if (other != null) {
          e.keep(other);
        }
      }
      case "correct" -> {
        return correct(e);
      }
      case "cancel" -> applying.cancel(e.token(), e.cookie());
      case "new" -> e.response().addCookie(ApplyCookie.none(e.request().isSecure()));
      default -> {
        return null;
      }
    }
    return null;
  }

  /** A rejected applicant goes to his form, by way of a code when the proof is old. */
  private String correct(Exchange e) {
    if (!applying.visit(e.token(), e.cookie()).editable()) {
      applying.sendCode(e.token(), e.cookie(), null);
    }
    return FORM;
  }

  private static int number(String text) {
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
  }
}
