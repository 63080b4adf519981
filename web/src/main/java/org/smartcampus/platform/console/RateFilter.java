package org.smartcampus.platform.console;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Network;
import org.smartcampus.platform.service.RateKind;
import org.smartcampus.platform.service.RateLimits;
import org.smartcampus.shared.console.ErrorPage;
import org.smartcampus.shared.console.LocalPath;
import org.smartcampus.shared.console.PartialRedirect;
import org.smartcampus.shared.model.Texts;

/**
 * Refuses requests beyond what one person and his school, or the address of somebody unknown, may
 * send in a minute, with 429 and {@code Retry-After} in seconds. Static files and the machine's own
 * endpoints do not count. Mapped in web.xml behind the filter that names the caller.
 */
public class RateFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Callers callers;
  @Inject private transient RateLimits limits;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long wait = isCounted(request.getRequestURI()) ? take(request.getRequestURI()) : 0;
    if (wait == 0) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Retry-After", String.valueOf(wait));
    if (PartialRedirect.isAsked(request)) {
      sendToPage(request, response);
      return;
    }
    request.setAttribute(
        ErrorPage.REASON,
        Texts.of(callers.current().language()).get("shared.error.tooMany.wait", wait));
    ErrorPage.TOO_MANY.show(request, response);
  }

  /** A script would swallow the refusal: the browser asks for the page itself, which shows it. */
  private static void sendToPage(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String plain = LocalPath.orElse(request.getRequestURI().replace(".xhtml", ""), "/console/");
    String page = LocalPath.orElse(localPart(request.getHeader("Referer")), plain);
    PartialRedirect.send(response, page);
  }

  /** The page that the script runs on, with what its address asks for; null when unknown. */
  private static String localPart(String referer) {
    return referer == null ? null : referer.replaceFirst("^https?://[^/]+", "");
  }

  private static boolean isCounted(String path) {
    return !path.startsWith("/jakarta.faces.resource/")
        && !path.startsWith("/resources/")
        && !path.startsWith("/assets/")
        && !path.startsWith("/internal/")
        // Keycloak's one address tells of everybody who is signed out
        && !path.equals("/sign-in/ended");
  }

  /** Seconds to wait, of the limit that is reached first; 0 to go on. */
  private long take(String path) {
    Caller caller = callers.current();
    if (caller.personId() == null) {
      return limits.take(RateKind.ADDRESS, Network.of(caller.address()));
    }
    // whoever is refused himself takes nothing from his school
    long wait = limits.take(RateKind.PERSON, caller.personId());
    if (wait == 0 && (path.startsWith("/reports/") || path.startsWith("/exports/"))) {
      wait = limits.take(RateKind.PRINT, caller.personId());
    }
    if (wait == 0 && caller.schoolId() != null) {
      wait = limits.take(RateKind.SCHOOL, caller.schoolId());
    }
    return wait;
  }
}
