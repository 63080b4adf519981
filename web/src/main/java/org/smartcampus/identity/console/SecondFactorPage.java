package org.smartcampus.identity.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.smartcampus.identity.service.AdministratorRow;
import org.smartcampus.identity.service.SecondFactorService;
import org.smartcampus.shared.console.Notices;

/** The dialog of P-51 and P-52 that takes a lost second factor from an administrator. */
@Named("secondFactor")
@ViewScoped
public class SecondFactorPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private SecondFactorService service;
  @Inject private Notices notices;

  private AdministratorRow whose;

  /** Opens the dialog. */
  public void start(AdministratorRow row) {
    whose = row;
  }

  public void reset() {
    service.reset(whose.publicId());
    notices.done("identity.secondFactor.done", whose.name());
  }

  /** Whose it is; null before a choice. */
  public AdministratorRow getWhose() {
    return whose;
  }
}
