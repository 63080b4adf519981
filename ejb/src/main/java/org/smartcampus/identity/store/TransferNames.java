package org.smartcampus.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.smartcampus.platform.store.NamesOutside;

/** The two people of a school's transfer to another founder, for the audit. */
@ApplicationScoped
public class TransferNames extends NamesOutside {
  public TransferNames() {
    super(
        "FounderTransfer",
        "select public_id as object, concat(from_name, ' → ', to_name) as named from founder_transfer"
            + " where school_id = :school and public_id in (:ids)");
  }
}
