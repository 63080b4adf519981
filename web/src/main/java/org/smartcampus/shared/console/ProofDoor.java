package org.smartcampus.shared.console;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.component.behavior.ClientBehaviorContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.primefaces.PrimeFaces;

/**
 * Leads to a fresh proof of who somebody is. A page that asked by AJAX stays as it is, with all
 * that was typed: it opens the proof in a window of its own and then does again what was wanted
 * (console.js). Any other request goes to the proof and back to the page where the person was, who
 * does it again himself.
 */
final class ProofDoor {
  private static final String DOOR = "/sign-in/prove?to=";

  /** Where the window of its own ends. */
  private static final String PROVEN = "/sign-in/proven";

  private ProofDoor() {}

  /** Ends the request of a Faces page on its way to the proof. */
  static void open(FacesContext faces) {
    if (faces.getPartialViewContext().isAjaxRequest()) {
      offer(faces, CDI.current().select(TextsBean.class).get());
      faces.validationFailed();
    } else {
      leave(faces);
    }
  }

  private static void offer(FacesContext faces, TextsBean texts) {
    Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
    PrimeFaces.Ajax ajax = PrimeFaces.current().ajax();
    ajax.addCallbackParam("proof", DOOR + PROVEN);
    ajax.addCallbackParam(
        "proofSource", sent.get(ClientBehaviorContext.BEHAVIOR_SOURCE_PARAM_NAME));
    ajax.addCallbackParam("proofTitle", texts.get("shared.proof.title"));
    ajax.addCallbackParam("proofWhy", texts.get("shared.proof.why"));
    ajax.addCallbackParam("proofOpen", texts.get("shared.proof.open"));
    ajax.addCallbackParam("proofCancel", texts.get("shared.ui.cancel"));
  }

  private static void leave(FacesContext faces) {
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
