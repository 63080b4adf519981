package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;

/** File names of imports for the audit. */
@ApplicationScoped
public class ImportFileNames extends NamesInTable {
  public ImportFileNames() {
    super(
        "Import",
        "select public_id as object, file_name as named from import_batch where school_id = :school"
            + " and public_id in (:ids)");
  }
}
