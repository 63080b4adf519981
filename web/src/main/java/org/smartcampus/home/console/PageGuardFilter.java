package org.smartcampus.home.console;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.rest.CurrentSession;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Refusals;
import org.smartcampus.shared.console.LocalPath;
import org.smartcampus.shared.console.PartialRedirect;

/**
 * Lets a request through only to a page that {@link Pages} lists and whose permission the caller
 * has. Not listed: 404. Nobody signed in: on to the sign-in, which comes back here; an
 * administrator at the console without his second factor likewise. Permission missing: 403 and an
 * audit entry; for somebody all of whose schools are suspended, who can do nothing about it,
 * without the entry. The services behind ask again. Mapped in web.xml after the filter that
 * establishes the caller.
 */
public class PageGuardFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Callers callers;
  @Inject private transient Refusals refusals;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    if (path.startsWith("/jakarta.faces.resource/")) {
      chain.doFilter(request, response);
      return;
    }
    Optional<PageEntry> page = Pages.of(Pages.name(path));
    if (page.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (page.get().permission() == null) {
      chain.doFilter(request, response);
    } else {
      Caller caller = callers.current();
      if (!caller.isSignedIn() || isPhoneInConsole(request, page.get())) {
        toSignIn("/sign-in", request, response);
      } else if (isShutOut(request)) {
        forbid(request, response);
      } else if (lacksSecondFactor(request, page.get())) {
        toSignIn("/sign-in/strong", request, response);
      } else if (!caller.has(page.get().permission())) {
        refusals.page(page.get().path());
        forbid(request, response);
      } else {
        chain.doFilter(request, response);
      }
    }
  }

  /**
   * A phone's session lives longer than the console allows, which asks to sign in for itself;
   * somebody who is a parent only is refused, since signing in would not help him.
   */
  private static boolean isPhoneInConsole(HttpServletRequest request, PageEntry page) {
    CurrentSession session = CurrentSession.of(request);
    return page.path().startsWith("/console/")
        && session != null
        && session.signedIn().kind() == SessionKind.PHONE
        && session.signedIn().roles().stream().anyMatch(in -> in.role() != Role.PARENT);
  }

  /** Administrators enter the console with their second factor only (§3.12). */
  private static boolean lacksSecondFactor(HttpServletRequest request, PageEntry page) {
    CurrentSession session = CurrentSession.of(request);
    return page.path().startsWith("/console/")
        && session != null
        && session.signedIn().lacksSecondFactor();
  }

  private static boolean isShutOut(HttpServletRequest request) {
    CurrentSession session = CurrentSession.of(request);
    return session != null && session.signedIn().isShutOut();
  }

  /** A page's script would swallow the refusal: the browser opens the page anew and reads it. */
  private static void forbid(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (PartialRedirect.isAsked(request)) {
      PartialRedirect.send(response, request.getRequestURI().replace(".xhtml", ""));
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static void toSignIn(
      String door, HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean reading = "GET".equals(request.getMethod());
    String wanted = request.getRequestURI();
    if (reading && request.getQueryString() != null) {
      wanted += "?" + request.getQueryString();
    }
    String to = LocalPath.orElse(wanted.replace(".xhtml", ""), "/console/");
    String target = door + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    if (PartialRedirect.isAsked(request)) {
      PartialRedirect.send(response, target);
    } else {
      response.sendRedirect(target);
    }
  }
}
