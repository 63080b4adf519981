package org.smartcampus.platform.service.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.smartcampus.platform.service.file.TemporaryFiles;

/**
 * A file on its way to who ordered it.
 *
 * @param file a temporary file, which the receiver deletes
 * @param name its name for people, with the suffix
 */
public record ExportFile(Path file, String name, String mediaType) {
  /** Suffix of workbooks. */
  public static final String XLSX = "xlsx";

  /**
   * A workbook as an export.
   *
   * @param stem its name without the suffix
   */
  public static ExportFile workbook(byte[] sheet, String stem) {
    try {
      Path file = TemporaryFiles.file("export", "." + XLSX);
      Files.write(file, sheet);
      return new ExportFile(
          file,
          stem + "." + XLSX,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
