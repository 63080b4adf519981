package org.smartcampus.contacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.smartcampus.platform.store.NamesInTable;

/** Names of members for the audit. */
@ApplicationScoped
public class MemberNames extends NamesInTable {
  public MemberNames() {
    super(
        "Member",
        "select public_id as object, name as named from member where school_id = :school and public_id in"
            + " (:ids)");
  }
}
