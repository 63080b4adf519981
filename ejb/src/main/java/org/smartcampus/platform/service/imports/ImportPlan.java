package org.smartcampus.platform.service.imports;

import java.util.List;

/**
 * Outcome of a dry run.
 *
 * @param rows one check for every row of the sheet, in its order
 * @param facts what else would happen, for the preview
 * @param question open question, or null
 */
public record ImportPlan(List<RowCheck> rows, List<ImportFact> facts, ImportQuestion question) {
  public ImportPlan {
    rows = List.copyOf(rows);
    facts = List.copyOf(facts);
  }
}
