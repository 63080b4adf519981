package org.smartcampus.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.smartcampus.platform.store.NamesOutside;

/** Names of the school's external administrators, removed ones included, for the audit. */
@ApplicationScoped
public class ExternalNames extends NamesOutside {
  public ExternalNames() {
    super(
        "ExternalAdmin",
        "select public_id as object, name as named from external_admin where school_id = :school and"
            + " public_id in (:ids)");
  }
}
