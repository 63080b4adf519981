package org.smartcampus.school.model;

/** State of a school (P-01): set-up, active, suspended by the bureau. */
public enum SchoolStatus {
  SET_UP,
  ACTIVE,
  SUSPENDED
}
