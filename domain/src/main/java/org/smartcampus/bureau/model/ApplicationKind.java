package org.smartcampus.bureau.model;

/** What a school applies to the bureau for (P-50). */
public enum ApplicationKind {
  /** More members than its quota. */
  QUOTA,
  /** The verified mark, without which the quota has a limit (F031). */
  VERIFICATION
}
