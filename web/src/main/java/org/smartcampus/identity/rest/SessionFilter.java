package org.smartcampus.identity.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.service.CallerFactory;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignedIn;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.console.LocalPath;
import org.smartcampus.shared.console.RequestLanguage;
import org.smartcampus.shared.model.PublicId;

/**
 * Names the caller of every request: the session's row decides, afresh each time, who it is and
 * what he may do now. Mapped in web.xml before everything that asks.
 */
public class SessionFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Callers callers;
  @Inject private transient SessionService sessions;
  @Inject private transient CallerFactory factory;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Caller door =
        Caller.anonymous(
            RequestLanguage.of(request),
            request.getRemoteAddr(),
            userAgent(request),
            PublicId.random().substring(0, 10));
    if (isWithoutPerson(request.getRequestURI())) {
      pass(door, request, response, chain);
      return;
    }
    String token = SessionCookie.value(request);
    Optional<SignedIn> session =
        token == null ? Optional.empty() : callers.as(door, () -> sessions.find(token));
    if (session.isEmpty()) {
      if (!takesUpPhone(door, request, response)) {
        pass(door, request, response, chain);
      }
      return;
    }
    request.setAttribute(CurrentSession.ATTRIBUTE, new CurrentSession(token, session.get()));
    pass(factory.of(session.get(), door), request, response, chain);
  }

  /** After the console, a phone's own session goes on where it waited. */
  private boolean takesUpPhone(
      Caller door, HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    String aside = SessionCookie.aside(request);
    if (aside == null
        || !request.getMethod().equals("GET")
        || !(path.equals("/m") || path.startsWith("/m/"))
        || callers.as(door, () -> sessions.find(aside)).isEmpty()) {
      return false;
    }
    response.addCookie(SessionCookie.of(aside, SessionKind.PHONE, request.isSecure()));
    response.addCookie(SessionCookie.putAside("", request.isSecure()));
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(LocalPath.orElse(path, "/m/"));
    return true;
  }

  /** Static resources need nobody's name, and a look-up for each would be wasted. */
  private static boolean isWithoutPerson(String path) {
    return path.startsWith("/jakarta.faces.resource/")
        || path.startsWith("/resources/")
        || path.startsWith("/internal/");
  }

  private void pass(
      Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Caller before = callers.enter(caller);
    try {
      chain.doFilter(request, response);
    } finally {
      callers.restore(before);
    }
  }

  private static String userAgent(HttpServletRequest request) {
    String agent = request.getHeader("User-Agent");
    return agent == null ? "" : agent;
  }
}
