package org.smartcampus.shared.model;

import java.text.Normalizer;

/**
 * One-line text from people: trimmed, in NFC, without control characters. Lengths count Unicode
 * code points, so 𦾾 counts one (§2.1).
 */
public final class PlainText {
  private PlainText() {}

  /** The normal form of a text; null and blank become the empty string. */
  public static String normalize(String raw) {
    if (raw == null) {
      return "";
    }
    if (raw.chars().allMatch(PlainText::isPlain)) {
      return raw.strip();
    }
    String nfc = Normalizer.normalize(raw, Normalizer.Form.NFC);
    StringBuilder clean = new StringBuilder(nfc.length());
    nfc.codePoints()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .filter(c -> c != 0xFEFF && c != 0x200B && !isBidiControl(c))
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  /** What needs no normal form: printable ASCII and the first block of Han. */
  static boolean isPlain(int c) {
    return c >= 0x20 && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF;
  }

  private static boolean isBidiControl(int c) {
    return c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  /** Number of code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * Normalizes a required text.
   *
   * @throws BusinessException {@code shared.text.required} or {@code shared.text.tooLong}
   */
  public static String required(String raw, int max, String field) {
    String text = optional(raw, max, field);
    if (text.isEmpty()) {
      throw new BusinessException("shared.text.required").onField(field);
    }
    return text;
  }

  /** Normalizes a text that may be empty; refuses one of more than {@code max} code points. */
  public static String optional(String raw, int max, String field) {
    String text = normalize(raw);
    if (length(text) > max) {
      throw new BusinessException("shared.text.tooLong", max).onField(field);
    }
    return text;
  }
}
