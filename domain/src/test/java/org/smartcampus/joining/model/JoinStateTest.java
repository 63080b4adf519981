package org.smartcampus.joining.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.BusinessException;

/** The whole table of §3.3: what is not listed here is refused. */
class JoinStateTest {
  private static final Map<JoinState, Map<JoinStep, JoinState>> ALLOWED =
      new EnumMap<>(
          Map.of(
              JoinState.SUBMITTED,
              Map.of(
                  JoinStep.APPROVE, JoinState.APPROVED,
                  JoinStep.REJECT, JoinState.REJECTED,
                  JoinStep.FORWARD, JoinState.SUBMITTED,
                  JoinStep.ASK, JoinState.WAITING_PARENT,
                  JoinStep.CANCEL, JoinState.CANCELLED,
                  JoinStep.EXPIRE, JoinState.EXPIRED),
              JoinState.WAITING_PARENT,
              Map.of(
                  JoinStep.ANSWER, JoinState.SUBMITTED,
                  JoinStep.REJECT, JoinState.REJECTED,
                  JoinStep.CANCEL, JoinState.CANCELLED,
                  JoinStep.EXPIRE, JoinState.EXPIRED)));

  @Test
  void everyStepFromEveryStateLeadsWhereTheTableSaysOrIsRefused() {
    for (JoinState from : JoinState.values()) {
      for (JoinStep step : JoinStep.values()) {
        JoinState to = ALLOWED.getOrDefault(from, Map.of()).get(step);
        if (to == null) {
          BusinessException refusal =
              assertThrows(BusinessException.class, () -> from.after(step), from + " " + step);
          assertEquals("joining.state.notAllowed", refusal.key());
        } else {
          assertEquals(to, from.after(step), from + " " + step);
        }
      }
    }
  }

  @Test
  void onlyStatesThatWaitAreOpen() {
    for (JoinState state : JoinState.values()) {
      assertEquals(ALLOWED.containsKey(state), state.isOpen(), state.name());
    }
  }
}
