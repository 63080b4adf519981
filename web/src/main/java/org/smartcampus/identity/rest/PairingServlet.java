package org.smartcampus.identity.rest;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.service.Pairings;
import org.smartcampus.identity.service.Pairings.Shown;
import org.smartcampus.shared.console.Cookies;
import org.smartcampus.shared.console.RequestLanguage;

/**
 * {@code GET /sign-in/phone}: shows the QR code by which a signed-in phone lets this console in
 * (F008, F009), and goes on to the console when it has. The page asks again and again: by a script,
 * {@code GET ?state=} answers 204 while nothing happened, 200 when the console is in and 205 when
 * the code is over; without scripts it loads itself. {@code POST} makes a new code where the old
 * one is over.
 */
@WebServlet("/sign-in/phone")
public class PairingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String COOKIE = "campus_pairing";
  private static final String PATH = "/sign-in/phone";
  private static final String VIEW = "/WEB-INF/pair/console.xhtml";

  @Inject private transient Pairings pairings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    String ticket = Cookies.value(request, COOKIE);
    Optional<String> session =
        ticket == null
            ? Optional.empty()
            : pairings.come(
                ticket, RequestLanguage.of(request), DeviceCookie.keep(request, response));
    boolean asking = request.getParameter("state") != null;
    if (session.isPresent()) {
      enter(session.get(), request, response);
      if (!asking) {
        response.sendRedirect("/console/");
      }
    } else if (asking) {
      boolean waits = ticket != null && pairings.again(ticket).isPresent();
      response.setStatus(
          waits ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_RESET_CONTENT);
    } else if (ticket == null) {
      show(pairings.begin(), request, response);
    } else {
      show(pairings.again(ticket).orElse(null), request, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.addCookie(cookie(pairings.begin().ticket(), request));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", PATH);
  }

  private static void show(Shown shown, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (shown != null) {
      response.addCookie(cookie(shown.ticket(), request));
    }
    request.setAttribute("pairing", shown);
    request.getRequestDispatcher(VIEW).forward(request, response);
  }

  private static void enter(
      String session, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) != null) {
      request.getSession(false).invalidate();
    }
    Cookie gone = cookie("", request);
    gone.setMaxAge(0);
    response.addCookie(gone);
    response.addCookie(SessionCookie.of(session, SessionKind.CONSOLE, request.isSecure()));
  }

  private static Cookie cookie(String ticket, HttpServletRequest request) {
    Cookie cookie = Cookies.ofSession(COOKIE, ticket, request.isSecure());
    cookie.setPath(PATH);
    return cookie;
  }
}
