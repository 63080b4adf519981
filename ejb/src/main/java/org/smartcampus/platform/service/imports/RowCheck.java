package org.smartcampus.platform.service.imports;

import java.util.List;

/**
 * What the dry run says of one row.
 *
 * @param row number of the row in the sheet
 * @param label what the row is about, for the preview (a name)
 * @param target opaque mark of what the row meets, for example id and version of the row that it
 *     updates, empty for an addition; when it differs at apply, somebody changed the data in
 *     between
 * @param changes keys of the columns that an update changes
 * @param errors why the row is refused; non-empty exactly for {@link RowAction#ERROR}
 * @param warnings what to know although the row is taken
 */
public record RowCheck(
    int row,
    RowAction action,
    String label,
    String target,
    List<String> changes,
    List<RowProblem> errors,
    List<RowProblem> warnings) {
  public RowCheck {
    changes = List.copyOf(changes);
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /** A refused row. */
  public static RowCheck refused(int row, String label, List<RowProblem> errors) {
    return new RowCheck(row, RowAction.ERROR, label, "", List.of(), errors, List.of());
  }

  /** A row that is taken. */
  public static RowCheck taken(
      int row, RowAction action, String label, String target, List<String> changes) {
    return new RowCheck(row, action, label, target, changes, List.of(), List.of());
  }
}
