package org.smartcampus.school.model;

/** Where a version of a statement stands (P-04). */
public enum StatementState {
  /** Being written by the bureau; no form shows it. */
  DRAFT,
  /** Published; its time has not come. */
  SCHEDULED,
  /** The one that its form shows now. */
  VALID,
  /** A higher version took its place. */
  SUPERSEDED
}
