package org.smartcampus.joining.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.joining.model.JoinRequest;
import org.smartcampus.joining.model.JoinRequestChild;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.shared.model.Language;

/**
 * One face of joining: parents, staff or administrators. Owned here, implemented by the feature
 * that knows the roster; everything runs in the school's transaction of the request.
 */
public interface JoinKind {
  JoinPurpose purpose();

  /** The statement that a visitor agrees to first. */
  StatementPurpose statement();

  /** A target by its inner id; empty when it does not exist any more. */
  Optional<JoinTarget> target(long id);

  /** Targets within the caller's scope; empty means all of the school (§3.8). */
  Optional<Set<Long>> reach();

  /** Codes of the relations that a form offers; {@code OTHER} takes a text. */
  List<String> relations();

  /** A relation in words. */
  String relationName(String relation, String text, Language language);

  /** Compares a claim with the roster (§3.3). */
  JoinMatch match(long targetId, String mobileIndex, String childName, String studentNo);

  /**
   * Carries an approval out.
   *
   * @param choice the roster's row to bind, as the reviewer chose it, or {@link #NEW} to make one
   * @return inner id of the row that is bound now
   */
  long approve(JoinRequest request, JoinRequestChild child, String choice);

  /**
   * Binds the row that fits, without a reviewer (design §4.7).
   *
   * @return whether it was bound; a claim that only a person can judge is left to review
   */
  boolean joinAtOnce(JoinRequest request, JoinRequestChild child, long id);

  /** The choice that makes a new row of the roster. */
  String NEW = "new";
}
