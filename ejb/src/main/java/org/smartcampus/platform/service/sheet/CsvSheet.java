package org.smartcampus.platform.service.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.smartcampus.shared.model.BusinessException;

/**
 * Reads separated values: code page and separator are found out, row numbers are those of a
 * spreadsheet program.
 */
final class CsvSheet {
  private CsvSheet() {}

  static SheetInfo read(Path file, SheetLimits limits, RowSink sink) throws IOException {
    TextEncoding encoding = TextEncoding.decode(Files.readAllBytes(file));
    String text = encoding.text();
    if (text.indexOf('\0') >= 0) {
      throw new BusinessException("platform.sheet.unsupported");
    }
    int number = 0;
    char separator = separator(text);
    if (startsWithHint(text)) {
      text = text.substring(Math.min(text.length(), firstLineEnd(text) + 1));
    }
    // fastcsv counts its buffer, not one field: room for a few fields of the greatest length
    int buffer = Math.min(1 << 26, Math.max(1 << 16, limits.cellChars() * 8));
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .allowUnclosedQuote(false)
            .maxBufferSize(buffer)
            .ofCsvRecord(text)) {
      for (CsvRecord row : records) {
        sink.begin(++number);
        List<String> fields = row.getFields();
        for (int column = 0; column < fields.size(); column++) {
          String field = fields.get(column);
          sink.checkLength(column, field.length());
          sink.cell(column, CellText.restore(field), false);
        }
        sink.end();
      }
    } catch (CsvParseException e) {
      throw new BusinessException("platform.sheet.csvRow", number + 1);
    }
    return new SheetInfo(
        SheetType.CSV, encoding.name(), String.valueOf(separator), "", sink.rows());
  }

  private static boolean startsWithHint(String text) {
    return text.length() >= 5 && text.regionMatches(true, 0, "sep=", 0, 4);
  }

  private static int firstLineEnd(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text.length() : end;
  }

  /** The one of {@code , ; TAB} seen most often outside quotes in the first line with content. */
  static char separator(String text) {
    if (startsWithHint(text)) {
      return ",;\t".indexOf(text.charAt(4)) >= 0 ? text.charAt(4) : ',';
    }
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    boolean content = false;
    for (int i = 0; i < text.length() && i < 65_536; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        if (content) {
          break;
        }
      } else if (!quoted) {
        commas += c == ',' ? 1 : 0;
        semicolons += c == ';' ? 1 : 0;
        tabs += c == '\t' ? 1 : 0;
      }
      content |= c > ' ' && c != ',' && c != ';';
    }
    if (tabs > commas && tabs > semicolons) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }
}
