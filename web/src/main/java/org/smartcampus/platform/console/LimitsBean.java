package org.smartcampus.platform.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.LimitHints;

/** The bureau's limits for hints on pages: {@code #{limits.of('SHEET_MB')}}. */
@Named("limits")
@RequestScoped
public class LimitsBean {
  @Inject private LimitHints settings;

  /** The value of a setting of the installation. */
  public int of(String name) {
    return settings.of(Setting.valueOf(name));
  }
}
