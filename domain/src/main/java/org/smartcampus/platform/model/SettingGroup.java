package org.smartcampus.platform.model;

/** Under which heading a setting is shown (P-09). */
public enum SettingGroup {
  SIGN_IN,
  JOINING,
  NOTICES,
  FILES,
  REQUESTS,
  EXPORTS,
  SCHOOLS
}
