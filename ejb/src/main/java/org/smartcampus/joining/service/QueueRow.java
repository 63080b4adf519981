package org.smartcampus.joining.service;

import java.time.Instant;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.MatchResult;
import org.smartcampus.joining.model.RejectReason;
import org.smartcampus.shared.model.Mobile;

/** A line of the queue (P-66). The mobile prints masked; who decided is null while it waits. */
public record QueueRow(
    String publicId,
    long targetId,
    String childName,
    String studentNo,
    String applicantName,
    String relation,
    String relationText,
    Mobile mobile,
    MatchResult match,
    JoinState state,
    RejectReason reason,
    String decidedBy,
    Instant decidedAt,
    Instant submittedAt) {}
