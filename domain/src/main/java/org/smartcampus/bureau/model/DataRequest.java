package org.smartcampus.bureau.model;

import java.time.Instant;
import java.time.LocalDate;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;

/**
 * A written request of somebody for access to his data or its correction (P-05, F018).
 *
 * @param version counts the changes; a form carries it to notice edits in between
 * @param dueOn last day for the answer
 * @param assigneeId the person who answers, or null
 * @param requestFile public id of the scan of the written request
 * @param answerFile public id of the answer, or null
 * @param outcome what became of it; empty while it is open
 */
public record DataRequest(
    long id,
    String publicId,
    int version,
    String person,
    RequestKind kind,
    String subject,
    LocalDate receivedOn,
    LocalDate dueOn,
    RequestState state,
    Long assigneeId,
    String assignee,
    String requestFile,
    String answerFile,
    String outcome,
    String registeredBy,
    Instant registeredAt,
    String closedBy,
    Instant closedAt) {
  /** Longest name of the person in code points. */
  public static final int PERSON_MAX = 64;

  /** Longest subject and outcome in code points. */
  public static final int TEXT_MAX = 500;

  public boolean isClosed() {
    return state == RequestState.CLOSED;
  }

  /** True from the day after the last one, while it is open. */
  public boolean isOverdue(LocalDate today) {
    return !isClosed() && dueOn.isBefore(today);
  }

  /**
   * Refuses an edit that was made on an older state, and any of a closed request.
   *
   * @throws ConflictException when the version differs
   * @throws BusinessException {@code bureau.request.closed}
   */
  public void expectOpen(int expected) {
    if (version != expected) {
      throw new ConflictException();
    }
    if (isClosed()) {
      throw new BusinessException("bureau.request.isClosed");
    }
  }

  /**
   * The day on which a request came in.
   *
   * @throws BusinessException on field {@code received}: missing, after today or more than a year
   *     ago
   */
  public static LocalDate received(LocalDate day, LocalDate today) {
    if (day == null) {
      throw new BusinessException("shared.text.required").onField("received");
    }
    if (day.isAfter(today) || day.isBefore(today.minusYears(1))) {
      throw new BusinessException("bureau.request.receivedRange").onField("received");
    }
    return day;
  }
}
