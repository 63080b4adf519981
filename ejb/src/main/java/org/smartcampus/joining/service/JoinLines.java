package org.smartcampus.joining.service;

import java.time.Instant;
import org.smartcampus.joining.model.JoinRequest;
import org.smartcampus.joining.model.JoinRequestChild;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.shared.model.Language;

/** Makes the applicant's own view of a line. */
final class JoinLines {
  private JoinLines() {}

  static JoinLine of(JoinRequestChild child, JoinKind kind, Language language, Instant now) {
    JoinRequest request = child.getRequest();
    boolean over = child.getState().isOpen() && !now.isBefore(child.getExpiresAt());
    return new JoinLine(
        child.getPublicId(),
        kind.target(child.getTargetId()).map(JoinTarget::name).orElse(""),
        child.getChildName(),
        child.getStudentNo(),
        child.getRelation(),
        child.getRelationText(),
        kind.relationName(child.getRelation(), child.getRelationText(), language),
        request.getApplicantName(),
        request.getEmail() == null ? "" : request.getEmail().reveal(),
        over ? JoinState.EXPIRED : child.getState(),
        child.getReason(),
        child.getReasonText(),
        child.getSubmittedAt(),
        child.getDecidedAt());
  }
}
