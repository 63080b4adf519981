package org.smartcampus.school.model;

/**
 * State of a school (P-01): set-up, active, suspended by the bureau; read-only before its end, and
 * ended (§3.7).
 */
public enum SchoolStatus {
  SET_UP,
  ACTIVE,
  SUSPENDED,
  COOLING_OFF,
  DISSOLVED
}
