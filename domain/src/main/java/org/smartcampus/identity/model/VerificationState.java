package org.smartcampus.identity.model;

/** Where a session stands with its second verification (§3.12). */
public enum VerificationState {
  /** No school asks, or all have passed. */
  PASSED,
  /** Nothing is reached but the page that asks, and the sign-out. */
  REQUIRED,
  /** Five tries failed: a super administrator unlocks, or a quarter of an hour. */
  LOCKED
}
