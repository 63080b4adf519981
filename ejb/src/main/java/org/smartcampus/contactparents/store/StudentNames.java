package org.smartcampus.contactparents.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.smartcampus.platform.store.NamesInTable;

/** Names of students for the audit. */
@ApplicationScoped
public class StudentNames extends NamesInTable {
  public StudentNames() {
    super(
        "Student",
        "select public_id as object, name as named from student where school_id = :school and public_id in"
            + " (:ids)");
  }
}
