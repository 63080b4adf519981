package org.smartcampus.contactparents.service;

/** How far a student's parents are reached (P-64). */
public enum BoundFilter {
  /** At least one bound parent. */
  SOME,
  /** No bound parent. */
  NOT,
  /** No parent on the roster. */
  NO_PARENT;

  public String textKey() {
    return "contactparents.bound." + name();
  }
}
