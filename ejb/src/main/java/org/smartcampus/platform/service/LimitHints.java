package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.shared.service.Open;

/** The bureau's limits for the hints beside inputs. */
@ApplicationScoped
@Open("limits, which every page tells")
public class LimitHints {
  @Inject private PlatformSettings settings;

  /** The value of a setting of the installation. */
  public int of(Setting setting) {
    return settings.of(setting);
  }
}
