package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;

/** What exports are about, for the audit. */
@ApplicationScoped
public class ExportNames extends NamesInTable {
  public ExportNames() {
    super(
        "Export",
        "select public_id as object, subject as named from export_request where school_id = :school"
            + " and public_id in (:ids) and subject <> ''");
  }
}
