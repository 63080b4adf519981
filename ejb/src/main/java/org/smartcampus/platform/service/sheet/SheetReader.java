package org.smartcampus.platform.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.PlatformSettings;
import org.smartcampus.shared.model.BusinessException;

/**
 * Reads uploaded sheets: .xlsx (first visible sheet) and separated values, row by row, within
 * {@link SheetLimits}.
 *
 * <p>Whatever the file holds, the answer is rows or a {@link BusinessException} of {@code
 * platform.sheet.*}: {@code tooLarge}, {@code unpackedTooLarge}, {@code tooManyRows}, {@code
 * tooManyColumns}, {@code cellTooLong}, {@code empty}, {@code encrypted}, {@code oldFormat}, {@code
 * unsupported}, {@code doctype}, {@code damaged}, {@code encoding}, {@code csvRow}, {@code
 * columnMissing}, {@code columnTwice}.
 */
@ApplicationScoped
public class SheetReader {
  /** How many rows with content may stand above the header (titles, instructions). */
  private static final int HEADER_SEARCH = 6;

  private final Supplier<SheetLimits> set;

  /** For the container's proxy; reads within {@link SheetLimits#STANDARD}. */
  public SheetReader() {
    this(SheetLimits.STANDARD);
  }

  SheetReader(SheetLimits limits) {
    this.set = () -> limits;
  }

  /** Reads files up to the size that the bureau has set, else within the standard limits. */
  @Inject
  public SheetReader(PlatformSettings settings) {
    this.set = () -> SheetLimits.STANDARD.upTo(settings.of(Setting.SHEET_MB));
  }

  /**
   * Reads every row with content, the header included, in the order of the sheet.
   *
   * @param file the uploaded file; its name does not matter
   * @param rows called once a row, before the next is read
   */
  public SheetInfo read(Path file, Consumer<SheetRow> rows) {
    SheetLimits limits = set.get();
    try {
      if (Files.size(file) > limits.fileBytes()) {
        throw new BusinessException("platform.sheet.tooLarge", limits.fileBytes() >> 20);
      }
      RowSink sink = new RowSink(limits, rows);
      SheetInfo info =
          SheetDetector.detect(file) == SheetType.XLSX
              ? XlsxSheet.read(file, limits, sink)
              : CsvSheet.read(file, limits, sink);
      if (info.rows() == 0) {
        throw new BusinessException("platform.sheet.empty");
      }
      return info;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the whole sheet below its header, cells by column key.
   *
   * @throws BusinessException additionally {@code platform.sheet.columnMissing} naming the columns
   */
  public SheetTable read(Path file, SheetHeader header) {
    List<SheetRecord> records = new ArrayList<>();
    HeaderFinder finder = new HeaderFinder(header, HEADER_SEARCH, records::add);
    SheetInfo info = read(file, finder);
    return new SheetTable(info, finder.found(), List.copyOf(records));
  }

  /** As {@link #read(Path, SheetHeader)}, without keeping the rows. */
  public SheetTable stream(Path file, SheetHeader header, Consumer<SheetRecord> records) {
    HeaderFinder finder = new HeaderFinder(header, HEADER_SEARCH, records);
    SheetInfo info = read(file, finder);
    return new SheetTable(info, finder.found(), List.of());
  }
}
