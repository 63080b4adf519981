package org.smartcampus.shared.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What an error page says, in pages {@code #{error}}. */
@Named("error")
@RequestScoped
public class ErrorBean {
  @Inject private HttpServletRequest request;

  /** {@code forbidden}, {@code notFound}, {@code expired}, {@code refused} or {@code broken}. */
  public String getKind() {
    return ErrorPage.kindOf(request);
  }

  /** The number under which the log has the fault, or null. */
  public String getReference() {
    return (String) request.getAttribute(ErrorPage.REFERENCE);
  }

  /** The reason of a refusal, or null. */
  public String getReason() {
    return (String) request.getAttribute(ErrorPage.REASON);
  }

  /**
   * True when the browser has a session, so that the person may leave it and come as another one.
   */
  public boolean isSignedIn() {
    return Cookies.value(request, FormToken.SESSION_COOKIE) != null;
  }

  /** The page that was asked for, to open it again. */
  public String getWanted() {
    Object wanted = request.getAttribute(ErrorPage.WANTED);
    if (wanted == null) {
      wanted = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    }
    String path = wanted == null ? null : wanted.toString().replaceFirst("\\.xhtml$", "");
    return LocalPath.orElse(path, getStart());
  }

  /** Where to go on: the mobile pages' start for a phone, else the console's. */
  public String getStart() {
    Object wanted = request.getAttribute(ErrorPage.WANTED);
    if (wanted == null) {
      wanted = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    }
    boolean console = wanted == null || wanted.toString().startsWith("/console");
    return console ? "/console/" : "/m/";
  }
}
