package org.smartcampus.shared.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.smartcampus.shared.model.PublicId;

/**
 * Refuses posts that another site or another browser prepared. Every post of a browser must come
 * from our own origin; a plain form must also carry the {@link FormToken}, a Faces form carries its
 * view state. The APIs, the internal endpoints, the servers of schools' own verification pages and
 * Keycloak's word that a session ended use no cookies and are left alone. Mapped in web.xml.
 */
public class FormTokenFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    if (isWithoutCookies(path)) {
      chain.doFilter(request, response);
      return;
    }
    if (READING.contains(request.getMethod())) {
      giveCookie(request, response, path);
      chain.doFilter(request, response);
    } else if (!isOwnOrigin(request) || !(isFaces(request) || FormToken.isValid(request))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isWithoutCookies(String path) {
    return path.startsWith("/cgi-bin/")
        || path.startsWith("/ims/")
        || path.startsWith("/internal/")
        || path.startsWith("/verification/")
        || path.equals("/sign-in/ended");
  }

  /**
   * A Faces post is refused by Faces itself when its view state is not one of this session.
   * Therefore only Faces pages live under /console, no other endpoint.
   */
  private static boolean isFaces(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/console")
        && request.getParameter("jakarta.faces.ViewState") != null
        && !"stateless".equals(request.getParameter("jakarta.faces.ViewState"));
  }

  private static boolean isOwnOrigin(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if ("cross-site".equals(site) || "same-site".equals(site)) {
      return false;
    }
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return true;
    }
    try {
      return request.getHeader("Host").equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void giveCookie(
      HttpServletRequest request, HttpServletResponse response, String path) {
    boolean page =
        path.startsWith("/join")
            || path.startsWith("/apply")
            || path.startsWith("/set-up")
            || path.startsWith("/external")
            || path.equals("/m")
            || path.startsWith("/m/")
            || path.startsWith("/console")
            || path.startsWith("/sign-in");
    if (page
        && Cookies.value(request, FormToken.SESSION_COOKIE) == null
        && Cookies.value(request, FormToken.ANONYMOUS_COOKIE) == null) {
      String random = PublicId.random();
      request.setAttribute(FormToken.ANONYMOUS_COOKIE, random);
      response.addCookie(FormToken.anonymous(random, request.isSecure()));
    }
  }
}
