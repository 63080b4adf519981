package org.smartcampus.platform.service.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sheet to be written looks like: its name, its columns and, if asked for, a watermark line
 * at its end.
 */
public final class SheetLayout {
  private final String name;
  private final List<Column> columns = new ArrayList<>();
  private String watermark = "";

  private SheetLayout(String name) {
    this.name = name;
  }

  /**
   * A sheet of that name; characters that spreadsheet programs refuse are replaced, 31 are kept.
   */
  public static SheetLayout named(String name) {
    String clean = name.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip();
    int most = clean.codePointCount(0, clean.length());
    while (clean.length() > 31) {
      clean = clean.substring(0, clean.offsetByCodePoints(0, --most));
    }
    return new SheetLayout(clean.isEmpty() ? "Sheet1" : clean);
  }

  /**
   * Adds a column.
   *
   * @param title text of the header
   * @param width in characters of the workbook's font, 1 to 255
   */
  public SheetLayout column(String title, int width) {
    columns.add(new Column(title, Math.max(1, Math.min(255, width))));
    return this;
  }

  /** Asks for a last line that says who made the file and when. Our own reader skips it. */
  public SheetLayout watermark(String text) {
    watermark = text;
    return this;
  }

  String name() {
    return name;
  }

  List<Column> columns() {
    return columns;
  }

  String watermark() {
    return watermark;
  }

  record Column(String title, int width) {}
}
