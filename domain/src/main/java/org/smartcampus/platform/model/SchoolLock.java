package org.smartcampus.platform.model;

import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.queries.ObjectLevelModifyQuery;

/**
 * Optimistic locking that also puts the school into the WHERE of every entity UPDATE and DELETE,
 * which EclipseLink leaves out (design §4.1).
 */
public class SchoolLock extends VersionLockingPolicy {
  private DatabaseField school;

  public SchoolLock() {}

  SchoolLock(DatabaseField version, DatabaseField school, boolean inObject) {
    super(version);
    this.school = school;
    setIsStoredInCache(!inObject);
  }

  private Expression withSchool(Expression where) {
    ExpressionBuilder builder = where.getBuilder();
    return where.and(builder.getField(school).equal(builder.getParameter(school)));
  }

  @Override
  public Expression buildDeleteExpression(
      DatabaseTable table, Expression main, AbstractRecord row) {
    return withSchool(super.buildDeleteExpression(table, main, row));
  }

  @Override
  public Expression buildUpdateExpression(
      DatabaseTable table, Expression main, AbstractRecord row, AbstractRecord lockRow) {
    return withSchool(super.buildUpdateExpression(table, main, row, lockRow));
  }

  @Override
  public void addLockValuesToTranslationRow(ObjectLevelModifyQuery query) {
    super.addLockValuesToTranslationRow(query);
    Object current = query.getSession().getProperty("eclipselink.tenant-id");
    if (current == null) {
      throw new IllegalStateException("no school in this transaction");
    }
    query.getTranslationRow().put(school, current);
  }
}
