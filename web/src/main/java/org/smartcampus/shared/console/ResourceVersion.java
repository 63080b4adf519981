package org.smartcampus.shared.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * Stands in the addresses of styles and scripts, so that browsers fetch them anew after an upgrade.
 */
@Named("resourceVersion")
@ApplicationScoped
public class ResourceVersion {
  private final String value =
      Long.toString(ProcessHandle.current().pid())
          + Long.toString(System.nanoTime() & 0xffffff, 36);

  public String getValue() {
    return value;
  }
}
