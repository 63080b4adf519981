package org.smartcampus.bureau.service;

import java.io.Serializable;
import java.time.Instant;
import org.smartcampus.bureau.model.Dissolution;
import org.smartcampus.bureau.model.DissolutionState;

/** The end of a school as its founder and the bureau see it; nulls for what has not happened. */
public record DissolutionDetail(
    String publicId,
    DissolutionState state,
    String reason,
    String requestedBy,
    Instant requestedAt,
    String approvedBy,
    Instant approvedAt,
    Instant endsAt,
    String holdReason,
    String holdBy,
    String endedBy,
    String endReason,
    Instant endedAt)
    implements Serializable {
  static DissolutionDetail of(Dissolution d) {
    return new DissolutionDetail(
        d.getPublicId(),
        d.getState(),
        d.getReason(),
        d.getRequestedBy(),
        d.getRequestedAt(),
        d.getApprovedBy(),
        d.getApprovedAt(),
        d.getEndsAt(),
        d.getHoldReason(),
        d.getHoldBy(),
        d.getEndedBy(),
        d.getEndReason(),
        d.getEndedAt());
  }

  public boolean isRequested() {
    return state == DissolutionState.REQUESTED;
  }

  public boolean isCoolingOff() {
    return state == DissolutionState.COOLING_OFF;
  }

  public boolean isRevocable() {
    return state.isRevocable();
  }

  public boolean isHeld() {
    return holdBy != null;
  }

  public boolean isDissolved() {
    return state == DissolutionState.DISSOLVED;
  }
}
