package org.smartcampus.contacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.smartcampus.platform.store.NamesInTable;

/** Names of departments for the audit. */
@ApplicationScoped
public class DepartmentNames extends NamesInTable {
  public DepartmentNames() {
    super(
        "Department",
        "select public_id as object, name as named from department where school_id = :school and public_id in"
            + " (:ids)");
  }
}
