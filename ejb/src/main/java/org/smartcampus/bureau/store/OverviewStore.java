package org.smartcampus.bureau.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.bureau.model.SchoolDay;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.platform.store.SqlRow;

/** The kept figures of the schools, a row for each school, day and section. */
@ApplicationScoped
public class OverviewStore {
  private static final String COLUMNS =
      "school_id, day, section, counted_at, members, joined, active7, active30, classes,"
          + " without_teacher, students, parents, bound, waiting, notices, notified, unread";

  @Inject private OutsideSql sql;

  /** Puts a school's figures of a day in place of those counted before. */
  public void put(int school, LocalDate day, List<SchoolDay> figures) {
    sql.update(
        "delete from bureau_figures where school_id = :school and day = :day",
        Map.of("school", school, "day", day));
    for (SchoolDay one : figures) {
      sql.update(
          "insert into bureau_figures ("
              + COLUMNS
              + ") values (:school, :day, :section, :at, :members, :joined, :active7, :active30,"
              + " :classes, :withoutTeacher, :students, :parents, :bound, :waiting, :notices,"
              + " :notified, :unread)",
          params(one));
    }
  }

  private static Map<String, Object> params(SchoolDay one) {
    Map<String, Object> p = new HashMap<>();
    p.put("school", one.schoolId());
    p.put("day", one.day());
    p.put("section", one.section());
    p.put("at", one.countedAt());
    p.put("members", one.members());
    p.put("joined", one.joined());
    p.put("active7", one.active7());
    p.put("active30", one.active30());
    p.put("classes", one.classes());
    p.put("withoutTeacher", one.withoutTeacher());
    p.put("students", one.students());
    p.put("parents", one.parents());
    p.put("bound", one.bound());
    p.put("waiting", one.waiting());
    p.put("notices", one.notices());
    p.put("notified", one.notified());
    p.put("unread", one.unread());
    return p;
  }

  /** When a school was counted on a day. */
  public Optional<Instant> countedAt(int school, LocalDate day) {
    return sql
        .query(
            "select counted_at from bureau_figures where school_id = :school and day = :day and"
                + " section = ''",
            Map.of("school", school, "day", day),
            r -> r.instant("counted_at"))
        .stream()
        .findFirst();
  }

  /** The figures of every school on a day. */
  public List<SchoolDay> of(LocalDate day) {
    return sql.query(
        "select " + COLUMNS + " from bureau_figures where day = :day",
        Map.of("day", day),
        OverviewStore::read);
  }

  /** The figures of every school on its newest day, none of which is before a day. */
  public List<SchoolDay> newest(LocalDate from) {
    return sql.query(
        "select "
            + COLUMNS
            + " from bureau_figures f where day = (select max(x.day) from bureau_figures x where"
            + " x.school_id = f.school_id) and day >= :since",
        Map.of("since", from),
        OverviewStore::read);
  }

  /** The schools that were counted on a day or later. */
  public List<Integer> countedSince(LocalDate from) {
    return sql.query(
        "select distinct school_id from bureau_figures where day >= :since and section = ''",
        Map.of("since", from),
        r -> r.number("school_id"));
  }

  /** The figures of one school from a day on, the newest first. */
  public List<SchoolDay> of(int school, LocalDate from) {
    return sql.query(
        "select "
            + COLUMNS
            + " from bureau_figures where school_id = :school and day >= :since order by day desc,"
            + " section",
        Map.of("school", school, "since", from),
        OverviewStore::read);
  }

  /** The days that have figures, the newest first. */
  public List<LocalDate> days(int most) {
    return sql.query(
        "select distinct day from bureau_figures order by day desc limit " + most,
        Map.of(),
        r -> r.date("day"));
  }

  /** Forgets the figures of former days. */
  public void purge(LocalDate before) {
    sql.update("delete from bureau_figures where day < :before", Map.of("before", before));
  }

  private static SchoolDay read(SqlRow r) throws java.sql.SQLException {
    return new SchoolDay(
        r.number("school_id"),
        r.date("day"),
        r.text("section"),
        r.instant("counted_at"),
        r.number("members"),
        r.number("joined"),
        r.number("active7"),
        r.number("active30"),
        r.number("classes"),
        r.number("without_teacher"),
        r.number("students"),
        r.number("parents"),
        r.number("bound"),
        r.number("waiting"),
        r.number("notices"),
        r.number("notified"),
        r.number("unread"));
  }
}
