package org.smartcampus.platform.service.sheet;

import java.io.IOException;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.smartcampus.shared.model.BusinessException;

/**
 * Shared texts of a workbook, kept as one long text with offsets so that millions of tiny texts
 * stay small.
 */
final class XlsxStrings {
  private final StringBuilder all = new StringBuilder();
  private int[] ends = new int[1_024];
  private int size;

  static XlsxStrings read(XlsxPackage zip, String part, SheetLimits limits)
      throws IOException, XMLStreamException {
    XlsxStrings strings = new XlsxStrings();
    if (part == null) {
      return strings;
    }
    try (XlsxPackage.Part open = zip.open(part)) {
      XMLStreamReader xml = open.xml();
      while (xml.hasNext()) {
        if (xml.isStartElement() && xml.getLocalName().equals("si")) {
          // one more than allowed is kept, so that the cell using it is refused by name
          strings.add(text(xml, "si", limits.cellChars() + 1));
          if (strings.all.length() > limits.totalChars()) {
            throw new BusinessException(
                "platform.sheet.unpackedTooLarge", limits.unpackedBytes() >> 20);
          }
        }
        xml.next();
      }
    }
    return strings;
  }

  String get(int index) {
    if (index < 0 || index >= size) {
      throw new BusinessException("platform.sheet.damaged");
    }
    return all.substring(index == 0 ? 0 : ends[index - 1], ends[index]);
  }

  private void add(CharSequence text) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    all.append(text);
    ends[size++] = all.length();
  }

  /**
   * Text of the {@code t} elements inside the current element, without phonetic readings; stops at
   * the end of that element. Keeps at most the given number of units.
   */
  static String text(XMLStreamReader xml, String element, int most) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int phonetic = 0;
    boolean inText = false;
    while (xml.hasNext()) {
      xml.next();
      if (xml.isStartElement()) {
        phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
        inText = xml.getLocalName().equals("t");
      } else if (xml.isEndElement()) {
        if (xml.getLocalName().equals(element)) {
          break;
        }
        phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
        inText = false;
      } else if (inText && phonetic == 0 && xml.hasText() && text.length() < most) {
        append(text, xml, most);
      }
    }
    return unescape(text.toString());
  }

  static void append(StringBuilder text, XMLStreamReader xml, int most) {
    int length = Math.min(xml.getTextLength(), most - text.length());
    text.append(xml.getTextCharacters(), xml.getTextStart(), length);
  }

  /** {@code _x000D_} stands for a character that XML cannot hold. */
  static String unescape(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      if (at + 6 < text.length() && text.charAt(at + 6) == '_' && isHex(text, at + 2)) {
        plain.append(text, from, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
        from = at + 7;
      }
      at = text.indexOf("_x", Math.max(at + 1, from));
    }
    return plain.append(text, from, text.length()).toString();
  }

  private static boolean isHex(String text, int from) {
    for (int i = from; i < from + 4; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
