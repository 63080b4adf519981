package org.smartcampus.shared.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Locale;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ProofNeededException;
import org.smartcampus.shared.model.Texts;

/**
 * Turns what a page threw into the page that a person can read, and refuses what cannot be read. A
 * fault of ours is logged once, with the reference number that the page shows; refusals are not
 * faults and are not logged; a missing fresh proof leads to one. Mapped in web.xml before
 * everything that may throw.
 */
public class FailureFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(FailureFilter.class.getName());
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isUpload(request) ? !isOfConsole(request) : !isReadable(request)) {
      refuse(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      if (response.isCommitted()) {
        throw e;
      }
      if (Failures.find(e, ProofNeededException.class) != null) {
        response.resetBuffer();
        response.sendRedirect(ProofDoor.address(request));
        return;
      }
      ErrorPage page = Failures.pageOf(e);
      if (page == ErrorPage.BROKEN) {
        log(request, e);
      } else if (page == ErrorPage.REFUSED) {
        BusinessException refusal = Failures.refusal(e);
        request.setAttribute(ErrorPage.REASON, refusal.message(RequestLanguage.of(request)));
      }
      page.show(request, response);
    }
  }

  /**
   * Whether header and form can be read at all. The server reads them when somebody asks first, and
   * throws what looks like a fault of ours for each that no browser sends.
   */
  private static boolean isReadable(HttpServletRequest request) {
    try {
      request.getDateHeader("If-Modified-Since");
      request.getParameterMap();
      return true;
    } catch (RuntimeException unreadable) {
      // what is only too large gets words of its own
      return Failures.isTooLarge(unreadable);
    }
  }

  private static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** The console alone takes files; they are read when somebody who may upload is there. */
  private static boolean isOfConsole(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/console/");
  }

  /** In plain text: a page of ours would read the request again. */
  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(Texts.of(RequestLanguage.of(request)).get("shared.error.malformed"));
  }

  /** Writes a fault to the log and its number into the request. */
  static void log(HttpServletRequest request, Throwable failure) {
    String reference =
        Long.toString(RANDOM.nextLong(1L << 35, 1L << 40), 36).toUpperCase(Locale.ROOT);
    request.setAttribute(ErrorPage.REFERENCE, reference);
    String where = request.getMethod() + " " + request.getRequestURI();
    LOG.log(System.Logger.Level.ERROR, "reference " + reference + ": " + where, failure);
  }
}
