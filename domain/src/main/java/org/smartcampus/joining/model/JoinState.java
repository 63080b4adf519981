package org.smartcampus.joining.model;

import java.util.EnumMap;
import java.util.Map;
import org.smartcampus.shared.model.BusinessException;

/**
 * The state machine of every face of joining (§3.3): a submitted line is decided once, or waits for
 * an answer, is withdrawn by the applicant, or lapses. An end is an end; who was rejected submits
 * anew.
 */
public enum JoinState {
  SUBMITTED,
  WAITING_PARENT,
  APPROVED,
  REJECTED,
  CANCELLED,
  EXPIRED;

  private static final Map<JoinState, Map<JoinStep, JoinState>> NEXT =
      new EnumMap<>(JoinState.class);

  static {
    NEXT.put(
        SUBMITTED,
        Map.of(
            JoinStep.APPROVE, APPROVED,
            JoinStep.REJECT, REJECTED,
            JoinStep.FORWARD, SUBMITTED,
            JoinStep.ASK, WAITING_PARENT,
            JoinStep.CANCEL, CANCELLED,
            JoinStep.EXPIRE, EXPIRED));
    NEXT.put(
        WAITING_PARENT,
        Map.of(
            JoinStep.ANSWER, SUBMITTED,
            JoinStep.REJECT, REJECTED,
            JoinStep.CANCEL, CANCELLED,
            JoinStep.EXPIRE, EXPIRED));
  }

  /** True while somebody still has to do something. */
  public boolean isOpen() {
    return NEXT.containsKey(this);
  }

  /**
   * The state after a step.
   *
   * @throws BusinessException {@code joining.state.notAllowed} when the step is not open here
   */
  public JoinState after(JoinStep step) {
    JoinState next = NEXT.getOrDefault(this, Map.of()).get(step);
    if (next == null) {
      throw new BusinessException("joining.state.notAllowed");
    }
    return next;
  }
}
