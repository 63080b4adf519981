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

/**
 * Turns what a page threw into the page that a person can read. A fault of ours is logged once,
 * with the reference number that the page shows; refusals are not faults and are not logged; a
 * missing fresh proof leads to one. Mapped in web.xml before everything that may throw.
 */
public class FailureFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(FailureFilter.class.getName());
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
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

  /** Writes a fault to the log and its number into the request. */
  static void log(HttpServletRequest request, Throwable failure) {
    String reference =
        Long.toString(RANDOM.nextLong(1L << 35, 1L << 40), 36).toUpperCase(Locale.ROOT);
    request.setAttribute(ErrorPage.REFERENCE, reference);
    String where = request.getMethod() + " " + request.getRequestURI();
    LOG.log(System.Logger.Level.ERROR, "reference " + reference + ": " + where, failure);
  }
}
