package org.smartcampus.bureau.service;

import java.time.Instant;
import org.smartcampus.bureau.model.ApplicationKind;
import org.smartcampus.bureau.model.ApplicationState;
import org.smartcampus.bureau.model.SchoolApplication;

/**
 * A school's application as the school and the bureau see it; nulls for what has not happened.
 *
 * @param wanted the quota wanted; null for the verified mark
 */
public record SchoolApplicationDetail(
    String publicId,
    ApplicationKind kind,
    Integer wanted,
    String reason,
    ApplicationState state,
    String requestedBy,
    Instant requestedAt,
    String decidedBy,
    Instant decidedAt,
    String answer) {
  static SchoolApplicationDetail of(SchoolApplication a) {
    return new SchoolApplicationDetail(
        a.getPublicId(),
        a.getKind(),
        a.getWanted(),
        a.getReason(),
        a.getState(),
        a.getRequestedBy(),
        a.getRequestedAt(),
        a.getDecidedBy(),
        a.getDecidedAt(),
        a.getAnswer());
  }

  public boolean isWaiting() {
    return state == ApplicationState.WAITING;
  }

  public boolean isRefused() {
    return state == ApplicationState.REFUSED;
  }
}
