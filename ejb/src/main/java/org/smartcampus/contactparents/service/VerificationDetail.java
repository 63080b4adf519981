package org.smartcampus.contactparents.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.MatchResult;
import org.smartcampus.joining.model.RejectReason;

/**
 * A request side by side with the roster (P-66, M-06). Mobile and e-mail are masked.
 *
 * @param candidates students that fit somehow, the best first
 * @param classmates everybody in the class, for a choice by hand
 * @param mayCreate whether the reviewer may add the student by his approval
 */
public record VerificationDetail(
    String publicId,
    String className,
    String childName,
    String studentNo,
    String applicantName,
    String relationName,
    String mobile,
    String email,
    MatchResult match,
    JoinState state,
    RejectReason reason,
    String reasonText,
    String decidedBy,
    Instant decidedAt,
    Instant submittedAt,
    List<RosterCandidate> candidates,
    List<ClassChild> classmates,
    boolean mayCreate)
    implements Serializable {
  public boolean isOpen() {
    return state == JoinState.SUBMITTED;
  }

  public String stateTone() {
    return VerificationRow.tone(state);
  }

  public String matchTone() {
    return VerificationRow.tone(match);
  }
}
