package org.smartcampus.joining.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.smartcampus.joining.service.AdminApplications;
import org.smartcampus.shared.console.MenuCounter;

/** Applications of administrators that wait for the caller, beside their menu entry (P-03). */
@RequestScoped
public class AdminApplicationCounter implements MenuCounter {
  @Inject private AdminApplications applications;

  @Override
  public String name() {
    return "joining.adminapp.waiting";
  }

  @Override
  public long count() {
    return applications.waiting();
  }
}
