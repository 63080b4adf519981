package org.smartcampus.shared.console;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Leads to a fresh proof of who somebody is, and back to the page where he was: there he does again
 * what he wanted to do.
 */
final class ProofDoor {
  private static final String DOOR = "/sign-in/prove?to=";

  private ProofDoor() {}

  /** Ends the request of a Faces page on its way to the proof. */
  static void open(FacesContext faces) {
    try {
      HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
      faces.getExternalContext().redirect(address(request));
      faces.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }

  /** Where to prove it; the way back is the page that the browser shows. */
  static String address(HttpServletRequest request) {
    String shown = shown(request.getHeader("Referer"));
    String back = LocalPath.orElse(shown, LocalPath.orElse(request.getRequestURI(), "/console/"));
    return DOOR + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  private static String shown(String referer) {
    if (referer == null) {
      return null;
    }
    try {
      URI page = URI.create(referer);
      String path = page.getRawPath() == null ? "" : page.getRawPath().replace(".xhtml", "");
      return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
