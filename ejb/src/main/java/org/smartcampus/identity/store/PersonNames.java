package org.smartcampus.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.platform.service.AuditNames;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.store.OutsideSql;

/**
 * Names, for the audit, of persons who have or had a role in the school; for the bureau's of those
 * who have one there.
 */
@ApplicationScoped
public class PersonNames implements AuditNames {
  @Inject private OutsideSql sql;
  @Inject private Callers callers;

  @Override
  public String type() {
    return "Person";
  }

  @Override
  public boolean areEverywhere() {
    return true;
  }

  @Override
  public Map<String, String> names(Collection<String> ids) {
    Map<String, Object> p = new HashMap<>(Map.of("ids", ids));
    p.put("school", callers.current().schoolId());
    Map<String, String> names = new HashMap<>();
    sql.query(
        "select p.id, p.name from membership m join person p on p.id = m.person_id where m.school_id"
            + " <=> :school and p.id in (:ids)",
        p,
        r -> names.put(r.text("id"), r.text("name")));
    return names;
  }
}
