package org.smartcampus.bureau.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.smartcampus.identity.service.SecondFactorService;
import org.smartcampus.shared.console.Notices;

/** The dialog of P-01 that helps a school's only super administrator who lost his second factor. */
@Named("onlyAdministrator")
@ViewScoped
public class OnlyAdministratorPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private SecondFactorService service;
  @Inject private Notices notices;

  private Boolean alone;

  /** Whether a school has one super administrator only. */
  public boolean isOf(String school) {
    if (alone == null) {
      alone = service.isAlone(school);
    }
    return alone;
  }

  public void reset(String school) {
    service.resetOnly(school);
    notices.done("bureau.school.factorReset");
  }
}
