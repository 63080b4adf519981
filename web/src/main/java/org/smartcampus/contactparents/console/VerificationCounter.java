package org.smartcampus.contactparents.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.smartcampus.contactparents.service.VerificationService;
import org.smartcampus.shared.console.MenuCounter;

/** Requests that wait for the caller, beside the menu's entry. */
@RequestScoped
public class VerificationCounter implements MenuCounter {
  @Inject private VerificationService verification;

  @Override
  public String name() {
    return "joining.waiting";
  }

  @Override
  public long count() {
    return verification.waiting();
  }
}
