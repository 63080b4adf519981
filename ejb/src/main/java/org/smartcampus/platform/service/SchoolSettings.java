package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.store.SettingStore;

/**
 * What a setting is in the school of the running transaction: the school's own choice where the
 * bureau lets schools decide, never looser than the bureau's value; else the bureau's value.
 */
@ApplicationScoped
public class SchoolSettings {
  @Inject private PlatformSettings bureau;
  @Inject private SettingStore store;

  /** The value that holds. */
  public int of(Setting setting) {
    int most = bureau.of(setting);
    if (!bureau.areSchoolsDeciding(setting)) {
      return most;
    }
    String own = store.ofSchool().get(setting.code());
    return setting.effective(most, own == null ? null : Integer.valueOf(own));
  }
}
