package org.smartcampus.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartcampus.shared.model.PersonalData;

/** Named parameters over JDBC; a collection spreads into a list of question marks. */
final class NamedSql {
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z][a-zA-Z0-9]*)");

  private NamedSql() {}

  static PreparedStatement prepare(Connection connection, String sql, Map<String, ?> params)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher names = NAME.matcher(sql);
    while (names.find()) {
      String name = names.group(1);
      if (!params.containsKey(name)) {
        throw new IllegalArgumentException("no value for :" + name);
      }
      Object value = params.get(name);
      if (value instanceof Collection<?> many) {
        if (many.isEmpty()) {
          names.appendReplacement(text, "null");
        } else {
          names.appendReplacement(text, "?" + ",?".repeat(many.size() - 1));
          values.addAll(many);
        }
      } else {
        names.appendReplacement(text, "?");
        values.add(value);
      }
    }
    names.appendTail(text);
    PreparedStatement statement = connection.prepareStatement(text.toString());
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, toJdbc(values.get(i)));
    }
    return statement;
  }

  static Object toJdbc(Object value) {
    if (value instanceof Instant instant) {
      return java.time.LocalDateTime.ofInstant(instant, java.time.ZoneOffset.UTC);
    }
    if (value instanceof LocalDate date) {
      return java.sql.Date.valueOf(date);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof PersonalData) {
      throw new IllegalArgumentException("personal data never enters SQL; use its blind index");
    }
    return value;
  }

  static <T> List<T> readAll(ResultSet rows, RowReader<T> reader) throws SQLException {
    List<T> all = new ArrayList<>();
    SqlRow row = new SqlRow(rows);
    while (rows.next()) {
      all.add(reader.read(row));
    }
    return all;
  }
}
