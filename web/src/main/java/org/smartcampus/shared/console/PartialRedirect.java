package org.smartcampus.shared.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads a page's script elsewhere: it would swallow a plain redirect. */
public final class PartialRedirect {
  private PartialRedirect() {}

  /** Whether a page's script asks, not the browser itself. */
  public static boolean isAsked(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  /** Answers a script with the address that the browser shall open. */
  public static void send(HttpServletResponse response, String address) throws IOException {
    response.setContentType("text/xml;charset=UTF-8");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                + "\"/></partial-response>");
  }
}
