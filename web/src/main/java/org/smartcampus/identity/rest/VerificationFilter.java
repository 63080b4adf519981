package org.smartcampus.identity.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.smartcampus.shared.console.LocalPath;
import org.smartcampus.shared.console.PartialRedirect;

/**
 * While a school asks the session for a second verification, it reaches the page that asks, its
 * language, a new sign-in and the sign-out, and nothing else: whatever servlet would answer
 * (§3.12). The caller has no permission meanwhile either. Mapped in web.xml after the filter that
 * names him.
 */
public class VerificationFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final Set<String> REACHED =
      Set.of(
          "/verify",
          "/verify/page",
          "/verify/return",
          "/sign-out",
          "/preferences",
          "/sign-in",
          "/sign-in/strong",
          "/sign-in/return",
          "/manifest.webmanifest",
          "/sw.js");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    CurrentSession session = CurrentSession.of(request);
    String path = request.getRequestURI();
    if (session == null || !session.signedIn().isUnverified() || isReached(path)) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    String page =
        VerifyServlet.PATH + "?to=" + URLEncoder.encode(to(request), StandardCharsets.UTF_8);
    if (PartialRedirect.isAsked(request)) {
      PartialRedirect.send(response, page);
    } else if (request.getMethod().equals("GET")) {
      response.sendRedirect(page);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean isReached(String path) {
    return REACHED.contains(path) || path.startsWith("/assets/");
  }

  /** Where the person wanted to go: the page itself for what only a page's script asks. */
  private static String to(HttpServletRequest request) {
    String path = request.getRequestURI().replace(".xhtml", "");
    String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
    return LocalPath.orElse(
        query == null ? path : path + "?" + query,
        path.startsWith("/console") ? "/console/" : "/m/");
  }
}
