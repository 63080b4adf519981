package org.smartcampus.platform.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.smartcampus.platform.model.BureauContact;
import org.smartcampus.platform.service.BureauContacts;

/** Whom a page that leads no further tells people to ask. */
@Named("bureauContact")
@RequestScoped
public class BureauContactBean {
  @Inject private BureauContacts contacts;

  private BureauContact shown;

  /** The contact; null while the bureau has set none. */
  public BureauContact getShown() {
    if (shown == null) {
      shown = contacts.shown();
    }
    return shown.isEmpty() ? null : shown;
  }
}
