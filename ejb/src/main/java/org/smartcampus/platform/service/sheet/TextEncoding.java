package org.smartcampus.platform.service.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.smartcampus.shared.model.BusinessException;

/**
 * Code page of a text file: byte order marks first, then strict UTF-8, then Big5 against GB18030.
 *
 * <p>Nearly every Big5 text is also well-formed GB18030, so well-formedness cannot decide. Both
 * sets keep their everyday characters in one block (Big5 level 1: A440–C67E, GB 2312 level 1:
 * B0A1–D7F9): the right reading has almost all its characters in one of them, the wrong one hardly
 * more than half.
 *
 * @param name as shown to people
 * @param text the decoded content without byte order mark
 */
record TextEncoding(String name, String text) {
  private static final double EVERYDAY = 0.75;
  private static final int SAMPLE = 20_000;

  static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  /**
   * @throws BusinessException {@code platform.sheet.encoding} with the 1-based line of the first
   *     bytes that fit no accepted code page
   */
  static TextEncoding decode(byte[] bytes) {
    if (isUtf16(bytes)) {
      boolean little = bytes[0] == (byte) 0xFF;
      Charset utf16 = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      return strict(bytes, 2, utf16, little ? "UTF-16LE" : "UTF-16BE");
    }
    boolean mark =
        SheetDetector.startsWith(bytes, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    String utf8 = tryDecode(bytes, mark ? 3 : 0, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return new TextEncoding("UTF-8", utf8);
    }
    if (mark) {
      throw refused(bytes);
    }
    String big5 = null;
    String big5Name = "Big5";
    for (String name : List.of("Big5", "x-windows-950", "Big5-HKSCS")) {
      if (big5 == null && Charset.isSupported(name)) {
        big5 = withoutPrivateUse(tryDecode(bytes, 0, Charset.forName(name)));
        big5Name = name.equals("Big5-HKSCS") ? name : "Big5";
      }
    }
    String gb = withoutPrivateUse(tryDecode(bytes, 0, Charset.forName("GB18030")));
    double big5Share = everyday(big5);
    double gbShare = everyday(gb);
    if (Math.max(big5Share, gbShare) < EVERYDAY) {
      throw refused(bytes);
    }
    return big5Share >= gbShare
        ? new TextEncoding(big5Name, big5)
        : new TextEncoding("GB18030", gb);
  }

  private static TextEncoding strict(byte[] bytes, int from, Charset charset, String name) {
    String text = tryDecode(bytes, from, charset);
    if (text == null) {
      throw new BusinessException("platform.sheet.damaged");
    }
    return new TextEncoding(name, text);
  }

  private static String tryDecode(byte[] bytes, int from, Charset charset) {
    try {
      return decoder(charset).decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Windows reads bytes of other Big5 extensions as private characters, which nobody could see. */
  private static String withoutPrivateUse(String text) {
    return text == null || text.chars().anyMatch(c -> c >= 0xE000 && c <= 0xF8FF) ? null : text;
  }

  /**
   * Share of the characters beyond ASCII that are everyday ones or punctuation; 0 for no reading.
   */
  private static double everyday(String text) {
    if (text == null) {
      return 0;
    }
    CharsetEncoder big5 = Charset.forName("Big5").newEncoder();
    CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
    int all = 0;
    int common = 0;
    for (int i = 0; i < text.length() && all < SAMPLE; i++) {
      char c = text.charAt(i);
      if (c > '~' && !isPunctuation(c)) {
        all++;
        common += lead(big5, c, 0xA4, 0xC6) || lead(gb2312, c, 0xB0, 0xD7) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) common / all;
  }

  private static boolean lead(CharsetEncoder encoder, char c, int first, int last) {
    if (!encoder.canEncode(c)) {
      return false;
    }
    try {
      ByteBuffer bytes = encoder.encode(CharBuffer.wrap(new char[] {c}));
      int lead = bytes.get(0) & 0xFF;
      return lead >= first && lead <= last;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** CJK and full-width punctuation. */
  private static boolean isPunctuation(char c) {
    return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
  }

  private static BusinessException refused(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8_192);
    CharsetDecoder decoder = decoder(StandardCharsets.UTF_8);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    int line = 1;
    for (int i = 0; i < in.position(); i++) {
      if (bytes[i] == '\n' || (bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] != '\n')) {
        line++;
      }
    }
    return new BusinessException("platform.sheet.encoding", line);
  }
}
