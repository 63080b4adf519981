package org.smartcampus.notification.model;

/** Why nobody gets a notice for a student. */
public enum UnreachableReason {
  /** The roster names no parent. */
  NO_PARENT,
  /** The roster names parents, none of whom has joined. */
  NOT_BOUND,
  /** A parent has joined, but no relation to this student is verified yet. */
  NOT_VERIFIED,
  /** All verified parents are set to receive no notices for this student. */
  SWITCHED_OFF;

  public String textKey() {
    return "notification.reason." + name();
  }
}
