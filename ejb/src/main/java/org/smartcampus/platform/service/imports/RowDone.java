package org.smartcampus.platform.service.imports;

import java.util.List;
import java.util.Map;

/**
 * What became of one row.
 *
 * @param counts what was done besides, summed up over the import, by text key of its label, for
 *     example {@code contacts.import.departmentsAdded}
 */
public record RowDone(
    int row, RowAction outcome, List<RowProblem> problems, Map<String, Integer> counts) {
  public RowDone {
    problems = List.copyOf(problems);
    counts = Map.copyOf(counts);
  }

  /** A row that did what its check said. */
  public static RowDone of(int row, RowAction outcome) {
    return new RowDone(row, outcome, List.of(), Map.of());
  }

  /** A row that was refused at last. */
  public static RowDone refused(int row, RowProblem why) {
    return new RowDone(row, RowAction.ERROR, List.of(why), Map.of());
  }
}
