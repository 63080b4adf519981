package org.smartcampus.shared.console;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces away from pages outside the console: they have no scripts of its kind, and its
 * nonce would make a session for everybody who merely looks, also for an address that does not
 * exist. Their scripts come from our own origin only.
 */
public class PlainPages implements PhaseListener {
  private static final long serialVersionUID = 1L;
  private static final String CSP = "Content-Security-Policy";

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    UIViewRoot page = faces.getViewRoot();
    if (page == null || page.getViewId() == null || page.getViewId().startsWith("/console/")) {
      return;
    }
    PrimeFacesContext.getCspState(faces).setInitialized(true);
    HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
    if (response.getHeaders(CSP).stream().noneMatch(rule -> rule.contains("script-src"))) {
      response.addHeader(CSP, "script-src 'self'");
    }
  }
}
