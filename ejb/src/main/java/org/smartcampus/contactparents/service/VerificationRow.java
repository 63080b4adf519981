package org.smartcampus.contactparents.service;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.MatchResult;
import org.smartcampus.joining.service.QueueRow;

/**
 * A line of the verification queue (P-66).
 *
 * @param mobile masked
 * @param waitsDays whole days since it was submitted, while it waits; else null
 */
public record VerificationRow(
    String publicId,
    Instant submittedAt,
    String className,
    String childName,
    String studentNo,
    String applicantName,
    String relationName,
    String mobile,
    MatchResult match,
    JoinState state,
    String decidedBy,
    Integer waitsDays)
    implements Serializable {
  static VerificationRow of(QueueRow row, String className, String relationName, Instant now) {
    return new VerificationRow(
        row.publicId(),
        row.submittedAt(),
        className,
        row.childName(),
        row.studentNo(),
        row.applicantName(),
        relationName,
        row.mobile().toString(),
        row.match(),
        row.state(),
        row.decidedBy(),
        row.state().isOpen() ? (int) Duration.between(row.submittedAt(), now).toDays() : null);
  }

  /** Tone of the state's chip. */
  public String stateTone() {
    return tone(state);
  }

  /** Tone of the match's chip. */
  public String matchTone() {
    return tone(match);
  }

  static String tone(JoinState state) {
    return switch (state) {
      case SUBMITTED, WAITING_PARENT -> "waiting";
      case APPROVED -> "done";
      case REJECTED -> "wrong";
      case CANCELLED, EXPIRED -> "neutral";
    };
  }

  static String tone(MatchResult match) {
    return switch (match) {
      case EXACT -> "done";
      case NAME_ONLY, ALREADY_BOUND -> "waiting";
      case NONE -> "wrong";
    };
  }
}
