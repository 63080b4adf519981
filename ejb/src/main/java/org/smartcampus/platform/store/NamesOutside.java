package org.smartcampus.platform.store;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.platform.service.AuditNames;
import org.smartcampus.platform.service.Callers;

/**
 * Names for the audit out of one of the tables without a school, as far as they are of a school.
 */
public abstract class NamesOutside implements AuditNames {
  private final String type;
  private final String statement;

  @Inject private OutsideSql sql;
  @Inject private Callers callers;

  /**
   * @param type type of the object in the audit
   * @param statement reads {@code object} and {@code named} of the rows {@code in (:ids)} of {@code
   *     :school}
   */
  protected NamesOutside(String type, String statement) {
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
    sql.query(
        statement,
        Map.of("school", callers.current().schoolId(), "ids", ids),
        r -> names.put(r.text("object"), r.text("named")));
    return names;
  }
}
