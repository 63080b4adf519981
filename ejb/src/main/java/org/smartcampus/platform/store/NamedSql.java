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

  private static final Remembered<Cut> CUT = new Remembered<>(NamedSql::cut);

  private NamedSql() {}

  /** A statement cut at its parameters: one piece more than names. */
  private record Cut(List<String> pieces, List<String> names) {}

  static PreparedStatement prepare(Connection connection, String sql, Map<String, ?> params)
      throws SQLException {
    Cut cut = CUT.of(sql);
    List<Object> values = new ArrayList<>();
    StringBuilder text = new StringBuilder(sql.length()).append(cut.pieces.get(0));
    for (int i = 0; i < cut.names.size(); i++) {
      String name = cut.names.get(i);
      if (!params.containsKey(name)) {
        throw new IllegalArgumentException("no value for :" + name);
      }
      Object value = params.get(name);
      if (value instanceof Collection<?> many) {
        text.append(many.isEmpty() ? "null" : "?" + ",?".repeat(many.size() - 1));
        values.addAll(many);
      } else {
        text.append('?');
        values.add(value);
      }
      text.append(cut.pieces.get(i + 1));
    }
    PreparedStatement statement = connection.prepareStatement(text.toString());
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, toJdbc(values.get(i)));
    }
    return statement;
  }

  private static Cut cut(String sql) {
    List<String> pieces = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Matcher found = NAME.matcher(sql);
    int from = 0;
    while (found.find()) {
      pieces.add(sql.substring(from, found.start()));
      names.add(found.group(1));
      from = found.end();
    }
    pieces.add(sql.substring(from));
    return new Cut(pieces, names);
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
