package org.smartcampus.platform.model;

import org.eclipse.persistence.exceptions.QueryException;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.StoredProcedureCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Refuses the plain SQL that EclipseLink itself lets through. It refuses native queries that read
 * as soon as an entity has a school, but runs native statements that change rows, procedures, and
 * whatever has the hint that allows it (design §4.1).
 */
class NativeSqlGuard extends SessionEventAdapter {
  @Override
  public void preExecuteQuery(SessionEvent event) {
    DatabaseQuery query = event.getQuery();
    // entities and JPQL never make such queries: link tables are entities
    if (query.isDataModifyQuery()
        || query.getDatasourceCall() instanceof StoredProcedureCall
        || query.shouldAllowNativeSQLQuery(false)) {
      throw QueryException.nativeSQLQueriesAreDisabled(query);
    }
  }
}
