package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.platform.store.OutsideSql;

/** Named settings of the whole installation (P-09). */
@ApplicationScoped
public class PlatformSettings {
  @Inject private OutsideSql sql;

  public Optional<String> find(String name) {
    return sql
        .query(
            "select value from platform_setting where name = :name",
            Map.of("name", name),
            r -> r.text("value"))
        .stream()
        .findFirst();
  }

  public void put(String name, String value) {
    sql.update(
        "insert into platform_setting (name, value) values (:name, :value) on duplicate key update"
            + " value = values(value)",
        Map.of("name", name, "value", value));
  }
}
