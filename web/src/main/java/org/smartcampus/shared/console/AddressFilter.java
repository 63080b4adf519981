package org.smartcampus.shared.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses addresses that the container reads differently from how they are written: with path
 * parameters, dot segments, empty segments, or an encoded separator. Everything behind it may
 * therefore judge a request by the beginning of its address. Mapped first of those that judge in
 * web.xml.
 */
public class AddressFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Pattern DOT = Pattern.compile("%2e", Pattern.CASE_INSENSITIVE);
  private static final Pattern AMBIGUOUS =
      Pattern.compile("[;\\\\]|//|%(?:00|25|2f|3b|5c)|/\\.{1,2}(?:/|$)", Pattern.CASE_INSENSITIVE);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isPlain(request.getRequestURI())) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Whether a path, as it was sent, has one reading. */
  static boolean isPlain(String path) {
    return !AMBIGUOUS.matcher(DOT.matcher(path).replaceAll(".")).find();
  }
}
