package org.smartcampus.school.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import org.smartcampus.platform.service.LimitService;
import org.smartcampus.platform.service.PlatformSettings;
import org.smartcampus.school.model.Holiday;
import org.smartcampus.school.store.HolidayStore;
import org.smartcampus.shared.model.WorkingDays;

/** The bureau's calendar for all schools (P-09): the first day of a school year and holidays. */
@ApplicationScoped
public class SchoolCalendar {
  @Inject private PlatformSettings settings;
  @Inject private HolidayStore store;

  /** The school year that a day belongs to; it bears the number of the year in which it starts. */
  public int schoolYear(LocalDate day) {
    MonthDay start =
        settings
            .find(LimitService.YEAR_START)
            .map(MonthDay::parse)
            .orElse(LimitService.SEED_YEAR_START);
    return day.isBefore(start.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
  }

  /** Counts working days with the holidays as they are now. */
  public WorkingDays workingDays() {
    return new WorkingDays(
        store.all().stream().map(Holiday::day).collect(Collectors.toUnmodifiableSet()));
  }

  List<Holiday> holidays() {
    return store.all();
  }
}
