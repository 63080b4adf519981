package org.smartcampus.platform.service;

import java.util.Collection;
import java.util.Map;

/**
 * Names of the objects that the audit knows by id. A feature has one for each type of object that
 * it writes entries about and can name with one statement.
 */
public interface AuditNames {
  /** The type as entries have it, such as {@code Department}. */
  String type();

  /** True where the names need no school: then the bureau's own log has them too. */
  default boolean areEverywhere() {
    return false;
  }

  /** Names by object id, in the school of the transaction; those not there are left out. */
  Map<String, String> names(Collection<String> ids);
}
