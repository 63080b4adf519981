package org.smartcampus.contactparents.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.smartcampus.platform.store.NamesInTable;

/** Names of parents for the audit. */
@ApplicationScoped
public class ParentNames extends NamesInTable {
  public ParentNames() {
    super(
        "Parent",
        "select public_id as object, name as named from parent where school_id = :school and public_id in"
            + " (:ids)");
  }
}
