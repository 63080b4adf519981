package org.smartcampus.platform.store;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.platform.service.AuditNames;

/** Names for the audit out of one table of a school. */
public abstract class NamesInTable implements AuditNames {
  private final String type;
  private final String statement;

  @Inject private SqlGateway sql;

  /**
   * @param type type of the object in the audit
   * @param statement reads {@code object} and {@code named} of the rows {@code in (:ids)}
   */
  protected NamesInTable(String type, String statement) {
    this.type = type;
    this.statement = statement;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public Map<String, String> names(Collection<String> ids) {
    Map<String, String> names = new HashMap<>();
    sql.query(statement, Map.of("ids", ids), r -> names.put(r.text("object"), r.text("named")));
    return names;
  }
}
