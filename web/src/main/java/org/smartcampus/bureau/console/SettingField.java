package org.smartcampus.bureau.console;

import java.io.Serializable;
import org.smartcampus.platform.model.Setting;

/** A setting in the bureau's form, as typed. */
public class SettingField implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Setting setting;
  private Integer value;
  private boolean deciding;

  SettingField(Setting setting, Integer value, boolean deciding) {
    this.setting = setting;
    this.value = value;
    this.deciding = deciding;
  }

  public Setting getSetting() {
    return setting;
  }

  public Integer getValue() {
    return value;
  }

  public void setValue(Integer value) {
    this.value = value;
  }

  /** Whether schools decide within the value. */
  public boolean isDeciding() {
    return deciding;
  }

  public void setDeciding(boolean deciding) {
    this.deciding = deciding;
  }
}
