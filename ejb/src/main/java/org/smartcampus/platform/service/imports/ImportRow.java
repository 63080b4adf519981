package org.smartcampus.platform.service.imports;

import java.util.List;
import java.util.Map;

/**
 * One row of the sheet below its header.
 *
 * @param number 1-based number of the row in the sheet
 * @param cells all cells as they stand, for the error file
 * @param positions 0-based position of each column that the sheet has, by key
 */
public record ImportRow(int number, List<String> cells, Map<String, Integer> positions) {
  /** Trimmed text of a column; empty where the cell is empty or the sheet lacks the column. */
  public String get(String column) {
    Integer at = positions.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at);
  }

  /** Whether the sheet has the column at all. */
  public boolean has(String column) {
    return positions.containsKey(column);
  }

  @Override
  public String toString() {
    return "row " + number;
  }
}
