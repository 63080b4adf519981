package org.smartcampus.platform.service.imports;

import java.util.List;

/**
 * A staged row.
 *
 * @param outcome what became of it, or null before it was applied
 * @param problems errors of the dry run, or of the apply once there is an outcome
 */
public record StagedRow(
    ImportRow row, RowCheck check, RowAction outcome, List<RowProblem> problems) {
  /** The outcome, or what the dry run said before there is one. */
  public RowAction action() {
    return outcome == null ? check.action() : outcome;
  }
}
