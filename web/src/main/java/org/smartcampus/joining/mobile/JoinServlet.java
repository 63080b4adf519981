package org.smartcampus.joining.mobile;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.smartcampus.joining.service.JoinDoor;
import org.smartcampus.joining.service.JoinForm;
import org.smartcampus.joining.service.JoinLine;
import org.smartcampus.joining.service.JoinStage;
import org.smartcampus.joining.service.JoinVisit;
import org.smartcampus.joining.service.JoinVisits;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;

/**
 * {@code /join/{token}}: GET shows where the visitor stands, POST does the step that {@code action}
 * names and leads back to GET. Whatever a wrong token is, the answer is the same page with 404.
 */
@WebServlet("/join/*")
public class JoinServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String VIEWS = "/WEB-INF/join/";

  /**
   * Steps of the form, parameter {@code step}: it, and what is to be confirmed; without a form
   * begun they say nothing.
   */
  private static final String FORM = "form";

  private static final String CONFIRM = "confirm";

  @Inject private transient JoinDoor door;
  @Inject private transient JoinVisits visits;
  @Inject private transient Callers callers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    serve(request, response, this::show);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    serve(request, response, this::act);
  }

  private interface Work {
    void run(Exchange exchange) throws IOException, ServletException;
  }

  /** One request of a visitor with a token that has the right shape. */
  private record Exchange(HttpServletRequest request, HttpServletResponse response, String token) {
    String cookie() {
      return JoinCookie.value(request);
    }

    void keep(String cookie) {
      response.addCookie(JoinCookie.of(cookie, token, request.isSecure()));
    }

    void again() {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/join/" + token);
    }

    void again(String step) {
      again();
      response.setHeader("Location", "/join/" + token + "?step=" + step);
    }

    void view(String name, JoinPage page) throws IOException, ServletException {
      request.setAttribute("joinPage", page);
      request.getRequestDispatcher(VIEWS + name + ".xhtml").forward(request, response);
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response, Work work)
      throws IOException, ServletException {
    String path = request.getPathInfo();
    String token = path == null ? "" : path.substring(1);
    Optional<Integer> school = door.schoolOf(token);
    if (school.isEmpty()) {
      unknown(request, response);
      return;
    }
    Caller visitor = callers.current().visiting(school.get());
    Callable<Void> run =
        () -> {
          work.run(new Exchange(request, response, token));
          return null;
        };
    try {
      callers.as(visitor, run);
    } catch (NotFoundException e) {
      unknown(request, response);
    }
  }

  private static void unknown(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    request.getRequestDispatcher(VIEWS + "unknown.xhtml").forward(request, response);
  }

  private void show(Exchange e) throws IOException, ServletException {
    JoinPage page = page(e);
    if (e.cookie() == null) {
      e.keep(PublicId.random() + PublicId.random());
      visits.countScan(e.token());
    }
    show(e, page, e.request().getParameter("step"));
  }

  /** The page of a step where the visitor may be at it, else the one of where he stands. */
  private void show(Exchange e, JoinPage page, String step) throws IOException, ServletException {
    JoinVisit visit = page.getVisit();
    boolean begun = visit.draft() != null && visit.proofFresh() && visit.openForNew();
    if (begun && CONFIRM.equals(step)) {
      visits.review(e.token(), e.cookie(), visit.draft()).values().forEach(page::refuse);
      e.view(page.isRefused() ? FORM : CONFIRM, page);
    } else if (begun && FORM.equals(step)) {
      e.view(FORM, page);
    } else {
      showStage(e, page);
    }
  }

  private void showStage(Exchange e, JoinPage page) throws IOException, ServletException {
    JoinStage stage = page.getVisit().stage();
    if (stage == JoinStage.STATEMENT) {
      page.setStatement(visits.statement(e.token()));
    }
    e.view(stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), page);
  }

  private JoinPage page(Exchange e) {
    JoinVisit visit = visits.visit(e.token(), e.cookie());
    return new JoinPage(visit, "/join/" + e.token(), callers.current().language());
  }

  private void act(Exchange e) throws IOException, ServletException {
    String action = String.valueOf(e.request().getParameter("action"));
    try {
      switch (action) {
        case "agree" -> agree(e);
        case "code" -> sendCode(e);
        case "check" -> check(e);
        case "other" -> {
          visits.otherNumber(e.token(), e.cookie());
          e.again();
        }
        case "cancel" -> {
          visits.cancel(e.token(), e.cookie(), e.request().getParameter("line"));
          e.again();
        }
        case "new" -> begin(e, false);
        case "correct" -> begin(e, true);
        case "discard" -> {
          visits.discard(e.token(), e.cookie());
          e.again();
        }
        case "submit" -> submit(e);
        default -> fill(e, action);
      }
    } catch (NotFoundException gone) {
      // the visitor's progress may be gone while the link still lives: begin again
      e.again();
    } catch (BusinessException refusal) {
      JoinPage page = page(e);
      page.refuse(refusal);
      page.setTyped(e.request().getParameter("mobile"));
      show(e, page, action.equals("submit") ? FORM : null);
    }
  }

  private void submit(Exchange e) {
    try {
      visits.submit(e.token(), e.cookie(), e.request().getParameter("submitKey"));
      e.again();
    } catch (BusinessException refusal) {
      // with an old proof the number comes first, and the form behind it
      visits.renewProof(e.token(), e.cookie());
      throw refusal;
    }
  }

  private void agree(Exchange e) {
    if (e.request().getParameter("agreed") == null) {
      throw new BusinessException("joining.consent.tick").onField("agreed");
    }
    e.keep(visits.agree(e.token(), number(e.request().getParameter("statement"))));
    e.again();
  }

  private void sendCode(Exchange e) {
    String mobile = e.request().getParameter("mobile");
    if (mobile == null) {
      // another code to the same number
      JoinVisit visit = visits.visit(e.token(), e.cookie());
      mobile = visit.mobile() == null ? "" : visit.mobile().reveal();
    }
    visits.sendCode(e.token(), e.cookie(), mobile);
    e.again();
  }

  private void check(Exchange e) {
    JoinVisits.CodeAnswer answer =
        visits.checkCode(e.token(), e.cookie(), e.request().getParameter("code"));
    if (!answer.check().isProven()) {
      throw answer.check().refusal();
    }
    e.keep(answer.cookie());
    e.again(FORM);
  }

  /**
   * Opens the form for one who has requests already: with what stands in the line to correct; else
   * with what he has begun, or with his own name only.
   */
  private void begin(Exchange e, boolean correcting) {
    JoinVisit visit = visits.visit(e.token(), e.cookie());
    Optional<JoinLine> newest = visit.lines().stream().findFirst();
    if (correcting && visit.draft() == null) {
      String wanted = e.request().getParameter("line");
      visit.lines().stream()
          .filter(line -> line.publicId().equals(wanted))
          .findFirst()
          .ifPresent(line -> visits.keep(e.token(), e.cookie(), again(line, line.child())));
    } else if (visit.draft() == null && newest.isPresent()) {
      visits.keep(e.token(), e.cookie(), again(newest.get(), JoinForm.Child.EMPTY));
    }
    visits.renewProof(e.token(), e.cookie());
    e.again(FORM);
  }

  private static JoinForm again(JoinLine line, JoinForm.Child child) {
    return new JoinForm(line.applicantName(), line.email(), List.of(child));
  }

  /** Keeps the form as it was sent, and goes to the page that the pressed button leads to. */
  private void fill(Exchange e, String action) {
    JoinForm form = JoinFormReader.read(e.request());
    if (action.equals("add")) {
      form = JoinFormReader.plusOne(form);
    } else if (action.startsWith("remove")) {
      form = JoinFormReader.without(form, number(action.substring("remove".length())));
    } else if (!action.equals("review")) {
      e.again();
      return;
    }
    visits.keep(e.token(), e.cookie(), form);
    visits.renewProof(e.token(), e.cookie());
    e.again(action.equals("review") ? CONFIRM : FORM);
  }

  private static int number(String text) {
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
  }
}
