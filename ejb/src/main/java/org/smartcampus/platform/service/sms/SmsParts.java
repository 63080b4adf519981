package org.smartcampus.platform.service.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.smartcampus.shared.model.BusinessException;

/**
 * A text as the short messages that carry it: GSM 03.38 where the alphabet has every character (160
 * septets, 153 a part), else UCS-2 (70 units, 67 a part). Neither an escaped character nor a
 * surrogate pair is cut in two.
 *
 * @param unicode whether the bytes are UCS-2, else unpacked GSM septets
 * @param bodies user data of each message, with its header where there are several
 */
record SmsParts(boolean unicode, List<byte[]> bodies) {
  /** More parts cost more than the text is worth, and gateways refuse them. */
  static final int MOST = 10;

  private static final String GSM =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String ESCAPED = "^{}\\[~]|€";
  private static final byte[] ESCAPED_CODES = {
    0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65
  };

  /**
   * @param reference number that the parts of one text share; its low byte is used
   * @throws BusinessException {@code platform.sms.tooLong}
   */
  static SmsParts of(String text, int reference) {
    List<byte[]> units = gsm(text);
    boolean unicode = units == null;
    if (unicode) {
      units = ucs2(text);
    }
    int whole = unicode ? 140 : 160;
    int part = unicode ? 134 : 153;
    List<byte[]> bodies = pack(units, whole);
    if (bodies.size() > 1) {
      bodies = pack(units, part);
    }
    if (bodies.size() > MOST) {
      throw new BusinessException("platform.sms.tooLong");
    }
    return new SmsParts(unicode, bodies.size() > 1 ? numbered(bodies, reference) : bodies);
  }

  /** One element a character, or null where a character is not of the alphabet. */
  private static List<byte[]> gsm(String text) {
    List<byte[]> units = new ArrayList<>(text.length());
    for (char c : text.toCharArray()) {
      int code = c == 0x1B ? -1 : GSM.indexOf(c);
      int escaped = ESCAPED.indexOf(c);
      if (code >= 0) {
        units.add(new byte[] {(byte) code});
      } else if (escaped >= 0) {
        units.add(new byte[] {0x1B, ESCAPED_CODES[escaped]});
      } else {
        return null;
      }
    }
    return units;
  }

  private static List<byte[]> ucs2(String text) {
    return text.codePoints()
        .mapToObj(c -> Character.toString(c).getBytes(StandardCharsets.UTF_16BE))
        .toList();
  }

  private static List<byte[]> pack(List<byte[]> units, int most) {
    List<byte[]> bodies = new ArrayList<>();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] unit : units) {
      if (body.size() + unit.length > most) {
        bodies.add(body.toByteArray());
        body.reset();
      }
      body.writeBytes(unit);
    }
    bodies.add(body.toByteArray());
    return bodies;
  }

  private static List<byte[]> numbered(List<byte[]> bodies, int reference) {
    List<byte[]> numbered = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(
          new byte[] {5, 0, 3, (byte) reference, (byte) bodies.size(), (byte) (i + 1)});
      whole.writeBytes(bodies.get(i));
      numbered.add(whole.toByteArray());
    }
    return numbered;
  }
}
