package org.smartcampus.platform.service.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the number formats of a workbook mean for reading: a date, leading zeros, or a plain number.
 */
final class XlsxStyles {
  private static final int MOST = 100_000;

  private final List<String> formats = new ArrayList<>();

  static XlsxStyles read(XlsxPackage zip, String part) throws IOException, XMLStreamException {
    XlsxStyles styles = new XlsxStyles();
    if (part == null) {
      return styles;
    }
    Map<String, String> codes = new HashMap<>();
    try (XlsxPackage.Part open = zip.open(part)) {
      XMLStreamReader xml = open.xml();
      boolean cellFormats = false;
      while (xml.hasNext() && styles.formats.size() < MOST && codes.size() < MOST) {
        if (xml.isStartElement()) {
          String element = xml.getLocalName();
          if (element.equals("numFmt")) {
            codes.put(
                XlsxWorkbook.attribute(xml, "numFmtId"), XlsxWorkbook.attribute(xml, "formatCode"));
          } else if (element.equals("cellXfs")) {
            cellFormats = true;
          } else if (cellFormats && element.equals("xf")) {
            String id = XlsxWorkbook.attribute(xml, "numFmtId");
            styles.formats.add(codes.getOrDefault(id, builtIn(id)));
          }
        } else if (xml.isEndElement() && xml.getLocalName().equals("cellXfs")) {
          cellFormats = false;
        }
        xml.next();
      }
    }
    return styles;
  }

  boolean isDate(int style) {
    return isDate(format(style));
  }

  /** Number of digits asked for by a format of zeros only ({@code 00000}), else 0. */
  int zeros(int style) {
    String format = format(style);
    return format.length() > 1 && format.length() < 32 && format.chars().allMatch(c -> c == '0')
        ? format.length()
        : 0;
  }

  private String format(int style) {
    String format = style >= 0 && style < formats.size() ? formats.get(style) : null;
    return format == null ? "" : format;
  }

  /** Built-in formats 14–22, 27–36, 45–47, 50–58 are dates or times, in whatever language. */
  private static String builtIn(String id) {
    int number = id != null && id.matches("\\d{1,3}") ? Integer.parseInt(id) : 0;
    boolean date =
        (number >= 14 && number <= 22)
            || (number >= 27 && number <= 36)
            || (number >= 45 && number <= 47)
            || (number >= 50 && number <= 58);
    return date ? "y" : "";
  }

  /** A format is a date's if a letter of dates stands outside quotes, brackets and escapes. */
  static boolean isDate(String format) {
    boolean quoted = false;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        continue;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == '[') {
        int end = format.indexOf(']', i);
        i = end < 0 ? format.length() : end;
      } else if (c == ';') {
        return false;
      } else if ("yYmMdDhHsS".indexOf(c) >= 0) {
        return true;
      } else if (c == 'G' || c == 'g') {
        return false;
      }
    }
    return false;
  }
}
