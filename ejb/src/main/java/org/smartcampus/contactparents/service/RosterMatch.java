package org.smartcampus.contactparents.service;

import java.util.List;
import org.smartcampus.contactparents.model.ParentRelation;
import org.smartcampus.contactparents.model.RelationState;
import org.smartcampus.contactparents.model.Student;

/**
 * What the roster says to a claimed child (§3.3).
 *
 * @param studentId the student that fits best, or null
 * @param byMobile whether the applicant's number stands beside that student
 */
public record RosterMatch(Result result, Long studentId, boolean byMobile) {
  static final RosterMatch NONE = new RosterMatch(Result.NONE, null, false);

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

  /**
   * Compares a claim with one student of that name.
   *
   * @param mobileIndex the applicant's proven number under the school's key
   * @param studentNo as claimed; empty proves nothing
   */
  static RosterMatch of(
      Student student, List<ParentRelation> relations, String mobileIndex, String studentNo) {
    boolean mobile = false;
    boolean exact = !studentNo.isEmpty() && studentNo.equals(student.getStudentNo());
    for (ParentRelation relation : relations) {
      if (relation.getState() != RelationState.ENDED
          && mobileIndex.equals(relation.getParent().getMobileIndex())) {
        exact = true;
        mobile = true;
        if (relation.getState() == RelationState.ACTIVE && relation.getParent().isBound()) {
          return new RosterMatch(Result.ALREADY_BOUND, student.getId(), true);
        }
      }
    }
    return new RosterMatch(exact ? Result.EXACT : Result.NAME_ONLY, student.getId(), mobile);
  }
}
