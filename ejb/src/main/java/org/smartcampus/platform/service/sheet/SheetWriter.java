package org.smartcampus.platform.service.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * The one way to write sheets: rows stream to the output in constant memory and no text can become
 * a formula. Text, {@link Number}, {@link Boolean}, {@link java.time.LocalDate}, {@link
 * java.time.LocalDateTime} and null are written as such, anything else by its {@code toString()}
 * (so a masked value stays masked). Not for use by several threads.
 */
public interface SheetWriter extends AutoCloseable {

  /**
   * Starts a sheet with its header row. The stream is finished, not closed, by {@link #close()}.
   */
  static SheetWriter open(SheetType type, OutputStream out, SheetLayout layout) throws IOException {
    return type == SheetType.XLSX
        ? new XlsxSheetWriter(out, layout)
        : new CsvSheetWriter(out, layout);
  }

  /** A whole XLSX workbook of rows that are held in memory already. */
  static byte[] workbook(SheetLayout layout, List<List<Object>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter sheet = open(SheetType.XLSX, out, layout)) {
      for (List<Object> row : rows) {
        sheet.row(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes a row. */
  void row(List<?> cells) throws IOException;

  /** Writes a row. */
  default void row(Object... cells) throws IOException {
    row(Arrays.asList(cells));
  }

  /** Writes the watermark line if asked for and completes the file. */
  @Override
  void close() throws IOException;
}
