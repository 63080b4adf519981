package org.smartcampus.launcher.sink;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Turns the bytes of short messages into text, and puts parts of long ones together. */
final class SmsText {
  private static final String GSM =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final Map<Integer, Character> GSM_ESCAPED =
      Map.of(
          0x14, '^', 0x28, '{', 0x29, '}', 0x2F, '\\', 0x3C, '[', 0x3D, '~', 0x3E, ']', 0x40, '|',
          0x65, '€');

  private final Map<String, TreeMap<Integer, String>> parts = new ConcurrentHashMap<>();

  /** The text of these bytes by their SMPP data coding; unpacked GSM for 0. */
  static String decode(byte[] bytes, int coding) {
    return switch (coding & 0x0F) {
      case 0x08 -> new String(bytes, StandardCharsets.UTF_16BE);
      case 0x03 -> new String(bytes, StandardCharsets.ISO_8859_1);
      case 0x01 -> new String(bytes, StandardCharsets.US_ASCII);
      case 0x06 -> new String(bytes, Charset.forName("ISO-8859-5"));
      default -> gsm(bytes);
    };
  }

  /** What the user data header says of a part of a long message, or null without such a header. */
  static PartHeader header(byte[] bytes) {
    int length = bytes.length == 0 ? 0 : bytes[0] & 0xFF;
    int at = 1;
    while (at + 1 < length + 1 && length < bytes.length) {
      int element = bytes[at] & 0xFF;
      int size = bytes[at + 1] & 0xFF;
      if (element == 0x00 && size == 3) {
        return new PartHeader(
            bytes[at + 2] & 0xFF, bytes[at + 3] & 0xFF, bytes[at + 4] & 0xFF, length + 1);
      }
      if (element == 0x08 && size == 4) {
        int reference = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
        return new PartHeader(reference, bytes[at + 4] & 0xFF, bytes[at + 5] & 0xFF, length + 1);
      }
      at += 2 + size;
    }
    return null;
  }

  /**
   * Keeps a part of a long message.
   *
   * @return the whole text when this was the last part that lacked, otherwise null
   */
  String join(String sender, String to, PartHeader part, String text) {
    String key = sender + "|" + to + "|" + part.reference() + "|" + part.total();
    String[] whole = {null};
    parts.compute(
        key,
        (k, known) -> {
          TreeMap<Integer, String> all = known == null ? new TreeMap<>() : known;
          all.put(part.number(), text);
          if (all.size() < part.total()) {
            return all;
          }
          whole[0] = String.join("", all.values());
          return null;
        });
    return whole[0];
  }

  private static String gsm(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0x7F;
      if (b == 0x1B && i + 1 < bytes.length) {
        i++;
        text.append(GSM_ESCAPED.getOrDefault(bytes[i] & 0x7F, ' '));
      } else {
        text.append(GSM.charAt(b));
      }
    }
    return text.toString();
  }

  /**
   * Which part of which long message.
   *
   * @param reference number that its parts share
   * @param total how many parts
   * @param number which of them, from 1
   * @param length bytes of the header before the text
   */
  record PartHeader(int reference, int total, int number, int length) {}
}
