package org.smartcampus.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.platform.service.AuditNames;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.store.OutsideSql;

/** Names of the school's external administrators, removed ones included, for the audit. */
@ApplicationScoped
public class ExternalNames implements AuditNames {
  @Inject private OutsideSql sql;
  @Inject private Callers callers;

  @Override
  public String type() {
    return "ExternalAdmin";
  }

  @Override
  public Map<String, String> names(Collection<String> ids) {
    Map<String, String> names = new HashMap<>();
    sql.query(
        "select public_id, name from external_admin where school_id = :school and public_id in"
            + " (:ids)",
        Map.of("school", callers.current().schoolId(), "ids", ids),
        r -> names.put(r.text("public_id"), r.text("name")));
    return names;
  }
}
