package org.smartcampus.platform.service.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Workbook of one sheet. Texts are stored inside their cells, so that memory does not grow with the
 * rows.
 */
final class XlsxSheetWriter implements SheetWriter {
  private static final int FLUSH_ROWS = 500;
  private static final int MOST_ROWS = 1_048_576;
  private static final String HEADER_FILL = "DCE6F1";

  private final Workbook book;
  private final Worksheet sheet;
  private final SheetLayout layout;
  private int next;

  XlsxSheetWriter(OutputStream out, SheetLayout layout) throws IOException {
    this.layout = layout;
    this.book = new Workbook(out, "SmartCampus", "1.0");
    this.sheet = book.newWorksheet(layout.name());
    List<SheetLayout.Column> columns = layout.columns();
    sheet.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, columns.get(i).width());
      text(0, i, columns.get(i).title());
      sheet.style(0, i).bold().fillColor(HEADER_FILL).wrapText(true).set();
    }
    next = 1;
  }

  @Override
  public void row(List<?> cells) throws IOException {
    if (next >= MOST_ROWS) {
      throw new IOException("a sheet holds at most " + MOST_ROWS + " rows");
    }
    for (int i = 0; i < cells.size(); i++) {
      cell(next, i, cells.get(i));
    }
    next++;
    if (next % FLUSH_ROWS == 0) {
      sheet.flush();
    }
  }

  private void cell(int row, int column, Object value) {
    if (value == null) {
      return;
    }
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof Boolean flag) {
      sheet.value(row, column, flag);
    } else if (value instanceof LocalDate date) {
      sheet.value(row, column, date);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof LocalDateTime time) {
      sheet.value(row, column, time);
      sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
    } else {
      String text = value.toString();
      text(row, column, text);
      if (CellText.dangerous(text) || looksLikeNumber(text)) {
        sheet.style(row, column).format("@").set();
      }
    }
  }

  private void text(int row, int column, String text) {
    String most = text.length() > 32_767 ? text.substring(0, 32_767) : text;
    sheet.inlineString(row, column, CellText.forXml(most));
  }

  /** A number kept as text (a telephone) must stay one when somebody edits the cell. */
  private static boolean looksLikeNumber(String text) {
    return !text.isEmpty() && text.length() <= 32 && Character.isDigit(text.charAt(0));
  }

  @Override
  public void close() throws IOException {
    if (!layout.watermark().isEmpty()) {
      text(next, 0, RowSink.WATERMARK + layout.watermark());
      sheet.style(next, 0).italic().fontColor("808080").set();
    }
    book.finish();
  }
}
