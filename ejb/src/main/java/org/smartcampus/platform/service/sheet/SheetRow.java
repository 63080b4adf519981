package org.smartcampus.platform.service.sheet;

import java.util.BitSet;
import java.util.List;

/**
 * One row with content: trimmed NFC texts, never null, and the row's number as a spreadsheet
 * program shows it.
 */
public final class SheetRow {
  private final int number;
  private final List<String> cells;
  private final BitSet formulas;

  SheetRow(int number, List<String> cells, BitSet formulas) {
    this.number = number;
    this.cells = List.copyOf(cells);
    this.formulas = formulas;
  }

  /** 1-based number of the row in the sheet; blank rows before it are counted. */
  public int number() {
    return number;
  }

  /** Texts up to the last cell with content. */
  public List<String> cells() {
    return cells;
  }

  /** Text of the 0-based column, empty where the row is shorter. */
  public String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  /**
   * Whether the cell is computed in the workbook. Its text is then the result that the workbook had
   * stored; a text that merely looks like a formula is not flagged and stays as it is.
   */
  public boolean formula(int column) {
    return formulas.get(column);
  }

  @Override
  public String toString() {
    return "row " + number;
  }
}
