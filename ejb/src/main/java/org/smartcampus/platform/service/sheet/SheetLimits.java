package org.smartcampus.platform.service.sheet;

/**
 * What a sheet may at most be before it is refused (§8.8 of the design): every figure is checked
 * while reading, never after.
 *
 * @param fileBytes size of the file as uploaded, bytes
 * @param unpackedBytes sum of the unpacked parts of an .xlsx, bytes
 * @param rows rows with content below the header
 * @param columns columns with content
 * @param cellChars UTF-16 units of one cell (the limit of Excel itself)
 * @param totalChars UTF-16 units of all cells handed out, so that one long shared text cannot be
 *     repeated endlessly
 */
public record SheetLimits(
    long fileBytes, long unpackedBytes, int rows, int columns, int cellChars, long totalChars) {

  /** 20 MB, 200 MB unpacked, 50,000 rows, 200 columns, 32,767 characters a cell. */
  public static final SheetLimits STANDARD =
      new SheetLimits(20L << 20, 200L << 20, 50_000, 200, 32_767, 64_000_000L);

  /** The same for files of at most so many megabytes. */
  SheetLimits upTo(int megabytes) {
    return new SheetLimits(
        (long) megabytes << 20, unpackedBytes, rows, columns, cellChars, totalChars);
  }
}
