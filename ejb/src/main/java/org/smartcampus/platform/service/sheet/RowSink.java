package org.smartcampus.platform.service.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.smartcampus.shared.model.BusinessException;

/**
 * Takes raw cells of one row after the other, cleans them, keeps the limits and hands out rows with
 * content.
 */
final class RowSink {
  /** First characters of the line that our own exports end with; such a line is no data. */
  static final String WATERMARK = "\u203B ";

  private final SheetLimits limits;
  private final Consumer<SheetRow> target;
  private List<String> cells = new ArrayList<>();
  private BitSet formulas = new BitSet();
  private int number;
  private int rows;
  private long chars;

  RowSink(SheetLimits limits, Consumer<SheetRow> target) {
    this.limits = limits;
    this.target = target;
  }

  void begin(int rowNumber) {
    number = rowNumber;
    cells = new ArrayList<>(cells.size());
    formulas = new BitSet();
  }

  /**
   * Adds a cell; empty cells beyond the column limit are ignored, so that a formatted empty row
   * does no harm.
   */
  void cell(int column, String raw, boolean formula) {
    checkLength(column, raw.length());
    String text = clean(raw);
    if (text.isEmpty()) {
      return;
    }
    if (column >= limits.columns()) {
      throw new BusinessException("platform.sheet.tooManyColumns", number, limits.columns());
    }
    chars += text.length();
    if (chars > limits.totalChars()) {
      throw new BusinessException("platform.sheet.unpackedTooLarge", limits.unpackedBytes() >> 20);
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
    formulas.set(column, formula);
  }

  /** Refuses a cell as soon as it is known to be too long. */
  void checkLength(int column, int length) {
    if (length > limits.cellChars()) {
      throw new BusinessException(
          "platform.sheet.cellTooLong", number, columnName(column), limits.cellChars());
    }
  }

  void end() {
    if (cells.isEmpty() || (cells.size() == 1 && cells.get(0).startsWith(WATERMARK))) {
      return;
    }
    if (++rows > limits.rows() + 1) {
      throw new BusinessException("platform.sheet.tooManyRows", limits.rows());
    }
    target.accept(new SheetRow(number, cells, formulas));
  }

  int rows() {
    return rows;
  }

  static String clean(String raw) {
    int from = 0;
    int to = raw.length();
    while (from < to && blank(raw.charAt(from))) {
      from++;
    }
    while (to > from && blank(raw.charAt(to - 1))) {
      to--;
    }
    return Normalizer.normalize(raw.substring(from, to), Normalizer.Form.NFC);
  }

  private static boolean blank(char c) {
    return c <= ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\uFEFF'
        || c == '\u200B';
  }

  /** A, B, … Z, AA for 0, 1, … */
  static String columnName(int column) {
    StringBuilder name = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      name.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return name.toString();
  }
}
