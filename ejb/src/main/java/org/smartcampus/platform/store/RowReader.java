package org.smartcampus.platform.store;

import java.sql.SQLException;

/** Maps one row of a result. */
@FunctionalInterface
public interface RowReader<T> {
  T read(SqlRow row) throws SQLException;
}
