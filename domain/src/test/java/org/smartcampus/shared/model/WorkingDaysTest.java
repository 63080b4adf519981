package org.smartcampus.shared.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 18);

  @Test
  void weekendsAndHolidaysDoNotCount() {
    assertEquals(LocalDate.of(2026, 12, 21), new WorkingDays(Set.of()).after(FRIDAY, 1));
    assertEquals(LocalDate.of(2027, 1, 1), new WorkingDays(Set.of()).after(FRIDAY, 10));
    WorkingDays days =
        new WorkingDays(
            Set.of(
                LocalDate.of(2026, 12, 20),
                LocalDate.of(2026, 12, 21),
                LocalDate.of(2026, 12, 24),
                LocalDate.of(2026, 12, 25),
                LocalDate.of(2027, 1, 1)));
    assertEquals(LocalDate.of(2026, 12, 22), days.after(FRIDAY, 1));
    assertEquals(LocalDate.of(2027, 1, 7), days.after(FRIDAY, 10));
    assertEquals(FRIDAY, days.after(FRIDAY, 0));
  }
}
