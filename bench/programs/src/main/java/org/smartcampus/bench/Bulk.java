package org.smartcampus.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows for one table, sent to the database in large batches. */
final class Bulk implements AutoCloseable {
  private static final int BATCH = 5000;

  private final PreparedStatement statement;
  private int waiting;

  /** Rows of a table whose columns are given with commas between. */
  Bulk(Connection connection, String table, String columns) throws SQLException {
    int count = columns.split(",").length;
    statement =
        connection.prepareStatement(
            "insert into " + table + " (" + columns + ") values (?" + ",?".repeat(count - 1) + ")");
  }

  void add(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
    if (++waiting == BATCH) {
      statement.executeBatch();
      waiting = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    try (statement) {
      if (waiting > 0) {
        statement.executeBatch();
      }
    }
  }
}
