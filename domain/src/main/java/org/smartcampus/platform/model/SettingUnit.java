package org.smartcampus.platform.model;

/** What a setting counts. */
public enum SettingUnit {
  TIMES,
  MINUTES,
  HOURS,
  DAYS,
  WORKING_DAYS,
  MEGABYTES,
  PEOPLE,
  SCHOOLS
}
