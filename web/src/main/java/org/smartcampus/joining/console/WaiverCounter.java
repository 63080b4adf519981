package org.smartcampus.joining.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.smartcampus.joining.service.JoinSettings;
import org.smartcampus.shared.console.MenuCounter;

/** One beside the menu entry of P-56 while a wish waits for the caller's answer. */
@RequestScoped
public class WaiverCounter implements MenuCounter {
  @Inject private JoinSettings settings;

  @Override
  public String name() {
    return "joining.waiver.waiting";
  }

  @Override
  public long count() {
    return settings.isAsked() ? 1 : 0;
  }
}
