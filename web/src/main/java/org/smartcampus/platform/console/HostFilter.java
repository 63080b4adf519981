package org.smartcampus.platform.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.smartcampus.platform.service.Site;

/**
 * Finds nothing under another host's name than this installation's own, or the machine's; so that
 * no name of a stranger's choice gets into a link or a cache. Mapped in web.xml.
 */
public class HostFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> ON_THE_MACHINE =
      Set.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String host = bare(request.getServerName());
    // what is behind asks for a secret or a signature, and Keycloak may know this machine by
    // another name
    String path = request.getRequestURI();
    boolean internal = path.startsWith("/internal/") || path.equals("/sign-in/ended");
    if (internal || host.equalsIgnoreCase(bare(Site.host())) || ON_THE_MACHINE.contains(host)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static String bare(String host) {
    return host.replaceAll("[\\[\\]]", "");
  }
}
