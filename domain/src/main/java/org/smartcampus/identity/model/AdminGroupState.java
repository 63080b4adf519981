package org.smartcampus.identity.model;

/** Whether a group's administrators have its rights (§3.8). */
public enum AdminGroupState {
  ACTIVE,
  /** Its administrators stay in it and may do nothing. */
  SUSPENDED
}
