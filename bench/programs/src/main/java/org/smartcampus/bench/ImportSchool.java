package org.smartcampus.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** A school with classes and nobody in them. */
final class ImportSchool extends School {
  private static final int FIRST = 9100;

  private final int classes;

  private ImportSchool(Connection database, int id, int classes) {
    super(database, id);
    this.classes = classes;
  }

  /** One that no import has filled yet. */
  static ImportSchool fresh(Connection database, int classes) throws SQLException {
    ImportSchool counting = new ImportSchool(database, FIRST, classes);
    long last = counting.number("select max(id) from school where id >= " + FIRST);
    ImportSchool fresh = new ImportSchool(database, (int) Math.max(FIRST, last + 1), classes);
    fresh.putIn();
    return fresh;
  }

  @Override
  void fill() throws SQLException {
    person("管理員", "SUPER_ADMIN", null);
    classes(classes);
  }
}
