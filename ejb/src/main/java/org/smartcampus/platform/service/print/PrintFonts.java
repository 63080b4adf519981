package org.smartcampus.platform.service.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/**
 * Which characters the fonts of print can show. The export drops others without an error, so texts
 * are looked through before.
 */
final class PrintFonts {
  /** Shown in place of a character that no font has. */
  static final String GETA = "\u3013";

  private static final List<Font> FONTS =
      List.of(load("NotoSansTC_400Regular.ttf"), load("NotoSansSC_400Regular.ttf"));

  private PrintFonts() {}

  /** The text with every character that can be shown; others are added to the set and replaced. */
  static String printable(String text, Set<String> missing) {
    StringBuilder changed = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int length = Character.charCount(c);
      boolean shown = c < 0x7F || isInvisible(c) || FONTS.stream().anyMatch(f -> f.canDisplay(c));
      if (!shown) {
        missing.add(Character.toString(c));
        if (changed == null) {
          changed = new StringBuilder(text.length()).append(text, 0, i);
        }
        changed.append(GETA);
      } else if (changed != null) {
        changed.appendCodePoint(c);
      }
      i += length;
    }
    return changed == null ? text : changed.toString();
  }

  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static Font load(String file) {
    try (InputStream in = PrintFonts.class.getResourceAsStream("/fonts/" + file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
