package org.smartcampus.bureau.model;

/** Where the end of a school stands (§3.7). From {@code PURGING} on nothing can be restored. */
public enum DissolutionState {
  REQUESTED,
  COOLING_OFF,
  PURGING,
  DISSOLVED,
  REVOKED;

  /** True while it can be taken back. */
  public boolean isRevocable() {
    return this == REQUESTED || this == COOLING_OFF;
  }
}
