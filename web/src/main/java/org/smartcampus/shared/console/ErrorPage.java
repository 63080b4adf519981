package org.smartcampus.shared.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/** The pages shown instead of the wanted one. They never show a stack or a technical message. */
public enum ErrorPage {
  FORBIDDEN(403, "forbidden"),
  NOT_FOUND(404, "notFound"),
  /** The page was open too long; offers to open it again. */
  EXPIRED(419, "expired"),
  /** A rule refused the request before a page was there to say so. */
  REFUSED(422, "refused"),
  /** More requests than one may send; says when to go on. */
  TOO_MANY(429, "tooMany"),
  /** Something is wrong on our side; bears the reference number that the log has. */
  BROKEN(500, "broken");

  /** Request attribute: the name of the page's texts. */
  static final String KIND = "campus.error.kind";

  /** Request attribute: the reference number. */
  static final String REFERENCE = "campus.error.reference";

  /** Request attribute: the local path that was asked for. */
  static final String WANTED = "campus.error.wanted";

  /** Request attribute: a refusal's reason in the person's language. */
  public static final String REASON = "campus.error.reason";

  static final String VIEW = "/WEB-INF/errors/error.xhtml";

  private final int status;
  private final String kind;

  ErrorPage(int status, String kind) {
    this.status = status;
    this.kind = kind;
  }

  int status() {
    return status;
  }

  String kind() {
    return kind;
  }

  /** Renders this page in place of what was begun. */
  public void show(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.resetBuffer();
    response.setStatus(status);
    request.setAttribute(KIND, kind);
    if (request.getAttribute(WANTED) == null) {
      request.setAttribute(WANTED, request.getRequestURI());
    }
    request.getRequestDispatcher(VIEW).forward(new PlainGet(request), response);
  }

  /**
   * The failed request without its method and parameters: with a view state in it, Faces would take
   * the error page for a form that was sent back.
   */
  private static final class PlainGet extends HttpServletRequestWrapper {
    PlainGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public String getParameter(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public String[] getParameterValues(String name) {
      return null;
    }
  }

  /** The page for a status that a container or a filter set. */
  static ErrorPage ofStatus(Object status) {
    if (Integer.valueOf(403).equals(status) || Integer.valueOf(401).equals(status)) {
      return FORBIDDEN;
    }
    if (Integer.valueOf(404).equals(status) || Integer.valueOf(405).equals(status)) {
      return NOT_FOUND;
    }
    return BROKEN;
  }

  /** Used by error pages: what the container says when it dispatches to one. */
  static String kindOf(HttpServletRequest request) {
    Object kind = request.getAttribute(KIND);
    if (kind != null) {
      return kind.toString();
    }
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return failure instanceof Throwable thrown
        ? Failures.pageOf(thrown).kind
        : ofStatus(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)).kind;
  }
}
