package org.smartcampus.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** One row of a JDBC result, with the house's types. */
public final class SqlRow {
  private final ResultSet rows;

  SqlRow(ResultSet rows) {
    this.rows = rows;
  }

  public String text(String column) throws SQLException {
    return rows.getString(column);
  }

  public int number(String column) throws SQLException {
    return rows.getInt(column);
  }

  public long id(String column) throws SQLException {
    return rows.getLong(column);
  }

  /** An id or number that may be null. */
  public Long idOrNull(String column) throws SQLException {
    long value = rows.getLong(column);
    return rows.wasNull() ? null : value;
  }

  public boolean flag(String column) throws SQLException {
    return rows.getBoolean(column);
  }

  public byte[] bytes(String column) throws SQLException {
    return rows.getBytes(column);
  }

  /** A UTC instant, or null. */
  public Instant instant(String column) throws SQLException {
    LocalDateTime value = rows.getObject(column, LocalDateTime.class);
    return value == null ? null : value.toInstant(ZoneOffset.UTC);
  }

  public LocalDate date(String column) throws SQLException {
    return rows.getObject(column, LocalDate.class);
  }
}
