package org.smartcampus.platform.service;

import org.smartcampus.platform.model.Setting;

/** Whose requests are counted together, and the setting that limits them in a minute (P-09). */
public enum RateKind {
  /** Everybody unknown at one network address; a whole school may be behind one. */
  ADDRESS(Setting.REQUESTS_PER_ADDRESS),
  /** One signed-in person, on all his devices. */
  PERSON(Setting.REQUESTS_PER_PERSON),
  /** Everybody at work in one school. */
  SCHOOL(Setting.REQUESTS_PER_SCHOOL),
  /** The printed reports of one person. */
  PRINT(Setting.PRINTS_PER_PERSON);

  private final Setting setting;

  RateKind(Setting setting) {
    this.setting = setting;
  }

  Setting setting() {
    return setting;
  }
}
