package org.smartcampus.platform.store;

import java.sql.SQLException;

/** A statement that the database refused. */
public class SqlFailure extends RuntimeException {
  public SqlFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /** True when a unique key refused the row. */
  public boolean isDuplicate() {
    return getCause() instanceof SQLException e && e.getErrorCode() == 1062;
  }
}
