package org.smartcampus.platform.service.sheet;

import java.util.List;

/** A row below the header, its cells found by the keys of a {@link SheetHeader}. */
public final class SheetRecord {
  private final SheetRow row;
  private final HeaderMatch header;

  SheetRecord(SheetRow row, HeaderMatch header) {
    this.row = row;
    this.header = header;
  }

  /** 1-based number of the row in the sheet. */
  public int number() {
    return row.number();
  }

  /** Text of a column, empty where the cell is empty or the sheet lacks that optional column. */
  public String get(String key) {
    return row.cell(header.position(key));
  }

  /** Whether the cell is computed; its text is the stored result. */
  public boolean formula(String key) {
    int position = header.position(key);
    return position >= 0 && row.formula(position);
  }

  /** All cells as they stand, for a file of errors. */
  public List<String> cells() {
    return row.cells();
  }
}
