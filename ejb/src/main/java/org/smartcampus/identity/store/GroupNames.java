package org.smartcampus.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.smartcampus.platform.store.NamesInTable;

/** Names of admin groups for the audit. */
@ApplicationScoped
public class GroupNames extends NamesInTable {
  public GroupNames() {
    super(
        "AdminGroup",
        "select public_id as object, name as named from admin_group where school_id = :school and public_id in"
            + " (:ids)");
  }
}
