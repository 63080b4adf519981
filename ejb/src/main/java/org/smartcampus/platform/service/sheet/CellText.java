package org.smartcampus.platform.service.sheet;

/**
 * Keeps texts from being taken for formulas by spreadsheet programs (§8.8 of the design).
 *
 * <p>In a workbook a text is typed as text and needs nothing more. In separated values a text that
 * begins with one of {@code = + - @ TAB CR LF} or the full-width forms of the first four gets a
 * leading apostrophe; {@link #restore} takes exactly that apostrophe away again, so that what we
 * wrote is read as it was.
 */
final class CellText {
  private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CellText() {}

  static boolean dangerous(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
  }

  static String defuse(String text) {
    boolean ambiguous = text.length() > 1 && text.charAt(0) == '\'' && defused(text);
    return dangerous(text) || ambiguous ? "'" + text : text;
  }

  static String restore(String text) {
    return defused(text) ? text.substring(1) : text;
  }

  /** An apostrophe, perhaps more, before a dangerous character. */
  private static boolean defused(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '\'') {
      i++;
    }
    return i > 0 && i < text.length() && DANGEROUS.indexOf(text.charAt(i)) >= 0;
  }

  /** XML 1.0 cannot hold most control characters nor lone surrogates: they become U+FFFD. */
  static String forXml(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!allowed(text, i)) {
        return replaceForbidden(text);
      }
    }
    return text;
  }

  private static boolean allowed(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return (c >= ' ' || c == '\t' || c == '\n' || c == '\r') && c < 0xFFFE;
  }

  private static String replaceForbidden(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      clean.append(allowed(text, i) ? text.charAt(i) : '\uFFFD');
    }
    return clean.toString();
  }
}
