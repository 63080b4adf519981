package org.smartcampus.joining.service;

import java.time.Instant;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.RejectReason;

/** A line of his own requests as the applicant sees it on the status page (M-01). */
public record JoinLine(
    String publicId,
    String targetName,
    String childName,
    String studentNo,
    String relation,
    String relationText,
    String relationName,
    String applicantName,
    String email,
    JoinState state,
    RejectReason reason,
    String reasonText,
    Instant submittedAt,
    Instant decidedAt) {
  /** True when the applicant may correct it and submit anew. */
  public boolean isCorrectable() {
    return state == JoinState.REJECTED || state == JoinState.EXPIRED;
  }

  /** The child as it stood in the form. */
  public JoinForm.Child child() {
    return new JoinForm.Child(childName, studentNo, relation, relationText);
  }

  /** True when the applicant may take it back. */
  public boolean isCancellable() {
    return state.isOpen();
  }
}
