package org.smartcampus.platform.service.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.smartcampus.shared.model.BusinessException;

/**
 * Streams the first visible sheet of a workbook.
 *
 * <p>Own reading of the few elements needed, because a row's cells are addressed by the file: a
 * library that makes room up to the address it is told runs out of memory on a cell named ZZZZZZ1.
 */
final class XlsxSheet {
  private static final int LAST_ROW = 1_048_576;
  private static final int LAST_COLUMN = 16_384;

  private final SheetLimits limits;
  private final RowSink sink;
  private final XlsxWorkbook book;
  private final XlsxStrings strings;
  private final XlsxStyles styles;
  private int row;
  private int column;

  private XlsxSheet(
      SheetLimits limits, RowSink sink, XlsxWorkbook book, XlsxStrings strings, XlsxStyles styles) {
    this.limits = limits;
    this.sink = sink;
    this.book = book;
    this.strings = strings;
    this.styles = styles;
  }

  static SheetInfo read(Path file, SheetLimits limits, RowSink sink) throws IOException {
    try (XlsxPackage zip = new XlsxPackage(file, limits)) {
      XlsxWorkbook book = XlsxWorkbook.read(zip);
      XlsxStrings strings = XlsxStrings.read(zip, book.stringsPart(), limits);
      XlsxStyles styles = XlsxStyles.read(zip, book.stylesPart());
      try (XlsxPackage.Part part = zip.open(book.sheetPart())) {
        new XlsxSheet(limits, sink, book, strings, styles).rows(part.xml());
      }
      return new SheetInfo(SheetType.XLSX, "UTF-8", "", book.sheetName(), sink.rows());
    } catch (XMLStreamException | ZipException | java.io.EOFException e) {
      throw new BusinessException("platform.sheet.damaged");
    }
  }

  private void rows(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.isStartElement() && xml.getLocalName().equals("row")) {
        row = rowNumber(XlsxWorkbook.attribute(xml, "r"));
        sink.begin(row);
        cells(xml);
        sink.end();
      } else if (xml.isEndElement() && xml.getLocalName().equals("sheetData")) {
        return;
      }
      xml.next();
    }
  }

  private int rowNumber(String given) {
    if (given == null) {
      return row + 1;
    }
    int number = given.matches("\\d{1,7}") ? Integer.parseInt(given) : 0;
    if (number <= row || number > LAST_ROW) {
      throw new BusinessException("platform.sheet.damaged");
    }
    return number;
  }

  private void cells(XMLStreamReader xml) throws XMLStreamException {
    column = -1;
    while (xml.hasNext()) {
      xml.next();
      if (xml.isStartElement() && xml.getLocalName().equals("c")) {
        cell(xml);
      } else if (xml.isEndElement() && xml.getLocalName().equals("row")) {
        return;
      }
    }
  }

  private void cell(XMLStreamReader xml) throws XMLStreamException {
    column = columnNumber(XlsxWorkbook.attribute(xml, "r"));
    String type = XlsxWorkbook.attribute(xml, "t");
    String style = XlsxWorkbook.attribute(xml, "s");
    boolean formula = false;
    String value = "";
    while (xml.hasNext()) {
      xml.next();
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "f" -> formula = true;
          case "v" -> value = value(xml);
          case "is" -> value = XlsxStrings.text(xml, "is", limits.cellChars() + 1);
          default -> {}
        }
      } else if (xml.isEndElement() && xml.getLocalName().equals("c")) {
        break;
      }
    }
    if (!value.isEmpty()) {
      sink.cell(column, meaning(type, style, value), formula);
    }
  }

  private String value(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      xml.next();
      if (xml.isEndElement() && xml.getLocalName().equals("v")) {
        break;
      }
      if (xml.isCharacters()) {
        XlsxStrings.append(text, xml, limits.cellChars() + 1);
      }
    }
    return text.toString();
  }

  private String meaning(String type, String style, String value) {
    return switch (type == null ? "n" : type) {
      case "s" -> strings.get(index(value));
      case "b" -> XlsxWorkbook.isTrue(value) ? "TRUE" : "FALSE";
      case "str" -> XlsxStrings.unescape(value);
      case "d" -> value.endsWith("T00:00:00") ? value.substring(0, 10) : value;
      case "n" -> {
        int format = style == null ? -1 : index(style);
        yield styles.isDate(format)
            ? CellNumber.date(value, book.since1904())
            : CellNumber.plain(value, styles.zeros(format));
      }
      default -> value;
    };
  }

  private static int index(String digits) {
    String text = digits.strip();
    if (!text.matches("\\d{1,9}")) {
      throw new BusinessException("platform.sheet.damaged");
    }
    return Integer.parseInt(text);
  }

  /** 0-based column of an address such as AB12; without address, the one after the last. */
  private int columnNumber(String address) {
    if (address == null) {
      return column + 1;
    }
    int number = 0;
    for (int i = 0; i < address.length() && address.charAt(i) >= 'A'; i++) {
      number = number * 26 + (address.charAt(i) - 'A' + 1);
      if (address.charAt(i) > 'Z' || number > LAST_COLUMN) {
        throw new BusinessException("platform.sheet.damaged");
      }
    }
    if (number - 1 <= column) {
      throw new BusinessException("platform.sheet.damaged");
    }
    return number - 1;
  }
}
