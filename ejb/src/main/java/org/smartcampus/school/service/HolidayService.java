package org.smartcampus.school.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.school.model.Holiday;
import org.smartcampus.school.store.HolidayStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.service.Requires;

/** The bureau keeps the holidays of all schools (P-09); due dates of data requests honour them. */
@Stateless
@Requires(Permission.BUREAU_MANAGE)
public class HolidayService {
  @Inject private HolidayStore store;
  @Inject private Audit audit;

  /** Every holiday by day. */
  public List<Holiday> all() {
    return store.all();
  }

  /**
   * Adds a holiday.
   *
   * @throws BusinessException on field {@code day} or {@code holidayName}; {@code
   *     school.holiday.taken}
   */
  public void add(LocalDate day, String name) {
    if (day == null) {
      throw new BusinessException("shared.text.required").onField("day");
    }
    Holiday holiday = new Holiday(day, PlainText.required(name, Holiday.NAME_MAX, "holidayName"));
    if (!store.add(holiday)) {
      throw new BusinessException("school.holiday.taken").onField("day");
    }
    audit.record("setting.holiday.add", "Holiday", day, Map.of(), Map.of("name", holiday.name()));
  }

  /** Removes a holiday; one that is gone already is left alone. */
  public void remove(LocalDate day) {
    store
        .find(day)
        .filter(h -> store.remove(day))
        .ifPresent(
            h ->
                audit.record(
                    "setting.holiday.remove", "Holiday", day, Map.of("name", h.name()), Map.of()));
  }
}
