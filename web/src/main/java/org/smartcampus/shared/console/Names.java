package org.smartcampus.shared.console;

import java.util.Locale;

/** Functions of the tag library for people's names. */
public final class Names {
  private static final int TONES = 6;

  private Names() {}

  /** The first character of a name, whole even outside the basic plane, in upper case. */
  public static String initial(String name) {
    if (name == null || name.isBlank()) {
      return "·";
    }
    String trimmed = name.strip();
    return trimmed.substring(0, trimmed.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  /** A colour number 0 to 5 that stays the same for a name. */
  public static int tone(String name) {
    return name == null ? TONES - 1 : Math.floorMod(name.hashCode(), TONES);
  }
}
