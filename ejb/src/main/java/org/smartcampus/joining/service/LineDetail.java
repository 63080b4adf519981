package org.smartcampus.joining.service;

import java.time.Instant;
import org.smartcampus.joining.model.JoinRequest;
import org.smartcampus.joining.model.JoinRequestChild;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.MatchResult;
import org.smartcampus.joining.model.RejectReason;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;

/**
 * A line as its reviewer sees it (P-66); mobile and e-mail print masked.
 *
 * @param matchedId the roster's row that fits, or the one that was bound; may be null
 */
public record LineDetail(
    String publicId,
    long targetId,
    String childName,
    String studentNo,
    String applicantName,
    String relation,
    String relationText,
    Mobile mobile,
    String mobileIndex,
    Email email,
    MatchResult match,
    Long matchedId,
    JoinState state,
    RejectReason reason,
    String reasonText,
    String decidedBy,
    Instant decidedAt,
    Instant submittedAt) {
  static LineDetail of(JoinRequestChild child, Instant now) {
    JoinRequest request = child.getRequest();
    boolean over = child.getState().isOpen() && !now.isBefore(child.getExpiresAt());
    return new LineDetail(
        child.getPublicId(),
        child.getTargetId(),
        child.getChildName(),
        child.getStudentNo(),
        request.getApplicantName(),
        child.getRelation(),
        child.getRelationText(),
        request.getMobile(),
        request.getMobileIndex(),
        request.getEmail(),
        child.getMatchResult(),
        child.getMatchedId(),
        over ? JoinState.EXPIRED : child.getState(),
        child.getReason(),
        child.getReasonText(),
        child.getDecidedBy(),
        child.getDecidedAt(),
        child.getSubmittedAt());
  }
}
