package org.smartcampus.school.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.platform.service.AuditNames;
import org.smartcampus.platform.store.OutsideSql;

/** Names of schools for the audit, the bureau's too. */
@ApplicationScoped
public class SchoolNames implements AuditNames {
  @Inject private OutsideSql sql;

  @Override
  public String type() {
    return "School";
  }

  @Override
  public boolean areEverywhere() {
    return true;
  }

  @Override
  public Map<String, String> names(Collection<String> ids) {
    Map<String, String> names = new HashMap<>();
    sql.query(
        "select public_id, name_zh_hant from school where public_id in (:ids)",
        Map.of("ids", ids),
        r -> names.put(r.text("public_id"), r.text("name_zh_hant")));
    return names;
  }
}
