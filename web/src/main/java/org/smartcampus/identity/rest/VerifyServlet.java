package org.smartcampus.identity.rest;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.smartcampus.identity.model.VerificationState;
import org.smartcampus.identity.service.VerificationQuestion;
import org.smartcampus.identity.service.Verifications;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.shared.console.LocalPath;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NotFoundException;

/**
 * {@code /verify?to=}: the second verification after a sign-in (§3.12), for console and phone. GET
 * shows what is asked, POST sends or tries a code; {@code GET /verify/page?school=} leads to a
 * school's own page, whose server sends the browser to {@code GET /verify/return?proof=} when the
 * person has passed there. Whoever is through goes on to {@code to}.
 */
@WebServlet({VerifyServlet.PATH, VerifyServlet.PATH + "/page", VerifyServlet.PATH + "/return"})
public class VerifyServlet extends HttpServlet {
  static final String PATH = "/verify";

  private static final long serialVersionUID = 1L;
  private static final String VIEW = "/WEB-INF/identity/verify.xhtml";

  @Inject private transient Verifications verifications;
  @Inject private transient Callers callers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    CurrentSession session = CurrentSession.of(request);
    response.setHeader("Cache-Control", "no-store");
    if (session == null || !session.signedIn().isUnverified()) {
      response.sendRedirect(to(request));
    } else if (request.getServletPath().equals(PATH)) {
      show(session, null, request, response);
    } else if (request.getServletPath().endsWith("/page")) {
      toPage(session, request, response);
    } else {
      back(session, request, response);
    }
  }

  private void back(
      CurrentSession session, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    BusinessException refusal = null;
    try {
      verifications.back(session.token(), String.valueOf(request.getParameter("proof")));
    } catch (NotFoundException none) {
      refusal = new BusinessException("identity.verify.otherBrowser");
    } catch (BusinessException locked) {
      refusal = locked;
    }
    if (refusal == null) {
      seeOther(PATH, response);
    } else {
      show(session, refusal, request, response);
    }
  }

  /** Each visit gets a code of its own; what the browser does with it the page's server says. */
  private void toPage(
      CurrentSession session, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      String school = String.valueOf(request.getParameter("school"));
      response.sendRedirect(verifications.begin(session.token(), school).toString());
    } catch (NotFoundException none) {
      throw none;
    } catch (BusinessException refusal) {
      show(session, refusal, request, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    CurrentSession session = CurrentSession.of(request);
    response.setHeader("Cache-Control", "no-store");
    if (session == null || !session.signedIn().isUnverified()) {
      seeOther(to(request), response);
      return;
    }
    try {
      act(session.token(), request);
      seeOther(PATH + "?to=" + URLEncoder.encode(to(request), StandardCharsets.UTF_8), response);
    } catch (NotFoundException over) {
      seeOther(to(request), response);
    } catch (BusinessException refusal) {
      show(session, refusal, request, response);
    }
  }

  private void act(String token, HttpServletRequest request) {
    if ("code".equals(request.getParameter("action"))) {
      verifications.sendCode(token);
    } else {
      CodeCheck check = verifications.check(token, request.getParameter("code"));
      if (!check.isProven()) {
        throw check.refusal();
      }
    }
  }

  private void show(
      CurrentSession session,
      BusinessException refusal,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    VerificationQuestion question = verifications.question(session.token());
    // who is locked reads so once, not as the fault of a field
    boolean shown = refusal != null && question.state() != VerificationState.LOCKED;
    request.setAttribute(
        "verify",
        new VerifyPage(
            question,
            to(request),
            shown ? refusal.message(callers.current().language()) : null,
            shown ? refusal.field() : null));
    request.getRequestDispatcher(VIEW).forward(request, response);
  }

  private static void seeOther(String to, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", to);
  }

  private static String to(HttpServletRequest request) {
    return LocalPath.orElse(request.getParameter("to"), "/m/");
  }
}
