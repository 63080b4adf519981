package org.smartcampus.school.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.school.model.Holiday;

/** The bureau's holidays. */
@ApplicationScoped
public class HolidayStore {
  @Inject private OutsideSql sql;

  /** Every holiday by day. */
  public List<Holiday> all() {
    return sql.query(
        "select day, name from holiday order by day",
        Map.of(),
        r -> new Holiday(r.date("day"), r.text("name")));
  }

  public Optional<Holiday> find(LocalDate day) {
    return all().stream().filter(h -> h.day().equals(day)).findFirst();
  }

  /** Adds a holiday; false when the day is one already. */
  public boolean add(Holiday holiday) {
    return sql.update(
            "insert ignore into holiday (day, name) values (:day, :name)",
            Map.of("day", holiday.day(), "name", holiday.name()))
        == 1;
  }

  /** Removes a holiday; false when it is none. */
  public boolean remove(LocalDate day) {
    return sql.update("delete from holiday where day = :day", Map.of("day", day)) == 1;
  }
}
