package org.smartcampus.platform.model;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.databaseaccess.ParameterizedSQLBatchWritingMechanism;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/**
 * Writes a batch of equal inserts as one bulk statement. The driver does so only when the statement
 * was prepared without generated keys; EclipseLink leaves that open, and the connection pool then
 * asks for them, so that each row went to the database by itself (ADR 0046). Named in
 * persistence.xml.
 */
public class BulkWriting extends ParameterizedSQLBatchWritingMechanism {
  private static final long serialVersionUID = 1L;

  /** Called on a copy that still shares its list of rows with the one that it was copied from. */
  @Override
  public void setAccessor(DatabaseAccessor accessor, AbstractSession session) {
    super.setAccessor(accessor, session);
    clear();
    setMaxBatchSize(session.getPlatform().getMaxBatchWritingSize());
  }

  @Override
  protected PreparedStatement prepareBatchStatements(AbstractSession session) {
    PreparedStatement statement = null;
    try {
      statement =
          databaseAccessor
              .getConnection()
              .prepareStatement(previousCall.getSQLString(), Statement.NO_GENERATED_KEYS);
      if (queryTimeoutCache > 0) {
        statement.setQueryTimeout(queryTimeoutCache);
      }
      addRows(statement, session);
      return statement;
    } catch (SQLException e) {
      throw failure(statement, session, e);
    }
  }

  private void addRows(PreparedStatement statement, AbstractSession session) throws SQLException {
    DatabasePlatform platform = session.getPlatform();
    for (List<?> row : parameters) {
      for (int i = 0; i < row.size(); i++) {
        platform.setParameterValueInDatabaseCall(row.get(i), statement, i + 1, session);
      }
      statementCount++;
      executionCount += platform.addBatch(statement);
    }
  }

  private DatabaseException failure(
      PreparedStatement statement, AbstractSession session, SQLException e) {
    DatabaseException lost =
        databaseAccessor.processExceptionForCommError(session, e, lastCallAppended);
    if (statement != null) {
      try {
        databaseAccessor.closeStatement(statement, session, null);
      } catch (SQLException closing) {
        e.addSuppressed(closing);
      }
    }
    return lost != null
        ? lost
        : DatabaseException.sqlException(e, databaseAccessor, session, false);
  }
}
