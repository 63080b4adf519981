package org.smartcampus.contactparents.service;

/**
 * What the roster says to a claimed child (§3.3).
 *
 * @param studentId the student that fits best, or null
 */
public record RosterMatch(Result result, Long studentId) {
  static final RosterMatch NONE = new RosterMatch(Result.NONE, null);

  /** From nothing found to bound already. */
  public enum Result {
    /** Nobody of that name. */
    NONE,
    /** The name only. */
    NAME_ONLY,
    /** The name, and the student number or the applicant's mobile. */
    EXACT,
    /** The applicant is bound to that child already. */
    ALREADY_BOUND
  }
}
