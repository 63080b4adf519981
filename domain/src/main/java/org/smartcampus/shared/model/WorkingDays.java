package org.smartcampus.shared.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Counts working days: Monday to Friday without the holidays.
 *
 * @param holidays days on which nobody works
 */
public record WorkingDays(Set<LocalDate> holidays) {
  public WorkingDays {
    holidays = Set.copyOf(holidays);
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }

  /** The n-th working day after a day, which does not count itself. */
  public LocalDate after(LocalDate day, int days) {
    LocalDate at = day;
    for (int left = days; left > 0; ) {
      at = at.plusDays(1);
      left -= isWorkingDay(at) ? 1 : 0;
    }
    return at;
  }
}
