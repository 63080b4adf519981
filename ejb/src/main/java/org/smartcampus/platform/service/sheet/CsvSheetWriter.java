package org.smartcampus.platform.service.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Separated values: UTF-8 with byte order mark, commas, CRLF; texts that look like formulas get an
 * apostrophe.
 */
final class CsvSheetWriter implements SheetWriter {
  private final Writer writer;
  private final CsvWriter csv;
  private final SheetLayout layout;

  CsvSheetWriter(OutputStream out, SheetLayout layout) throws IOException {
    this.layout = layout;
    this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    writer.write('\uFEFF');
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    row(layout.columns().stream().map(SheetLayout.Column::title).toList());
  }

  @Override
  public void row(List<?> cells) {
    List<String> texts = new ArrayList<>(cells.size());
    for (Object cell : cells) {
      texts.add(text(cell));
    }
    csv.writeRecord(texts);
  }

  private static String text(Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return cell instanceof Number ? cell.toString() : CellText.defuse(cell.toString());
  }

  @Override
  public void close() throws IOException {
    if (!layout.watermark().isEmpty()) {
      csv.writeRecord(RowSink.WATERMARK + layout.watermark());
    }
    // the writer's own flush: closing would close the caller's stream
    csv.flush();
    writer.flush();
  }
}
