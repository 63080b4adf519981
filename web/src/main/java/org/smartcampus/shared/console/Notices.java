package org.smartcampus.shared.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Tells the person at the top of the page what was done; survives a redirect. */
@RequestScoped
public class Notices {
  @Inject private TextsBean texts;

  /** Something was done. */
  public void done(String key, Object... args) {
    add(FacesMessage.SEVERITY_INFO, key, args);
  }

  /** Something needs attention. */
  public void warn(String key, Object... args) {
    add(FacesMessage.SEVERITY_WARN, key, args);
  }

  /** Something was refused. Services' own refusals show without this. */
  public void refuse(String key, Object... args) {
    add(FacesMessage.SEVERITY_ERROR, key, args);
  }

  private void add(FacesMessage.Severity severity, String key, Object... args) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(severity, texts.format(key, args), null));
  }
}
