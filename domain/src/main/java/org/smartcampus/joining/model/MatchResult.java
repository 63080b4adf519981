package org.smartcampus.joining.model;

/** What the roster says to a claimed child (§3.3). */
public enum MatchResult {
  /** The name, and the student number or the applicant's mobile, are on the roster. */
  EXACT,
  /** Somebody of that name is in the class, nothing else fits. */
  NAME_ONLY,
  /** Nobody of that name is in the class. */
  NONE,
  /** The applicant is bound to that child already. */
  ALREADY_BOUND
}
