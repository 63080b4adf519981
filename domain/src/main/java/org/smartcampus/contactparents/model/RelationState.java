package org.smartcampus.contactparents.model;

/** State of a parent's relation to a student: on the roster, verified, ended (§3.3). */
public enum RelationState {
  PENDING,
  ACTIVE,
  ENDED;

  public String textKey() {
    return "contactparents.relationState." + name();
  }
}
