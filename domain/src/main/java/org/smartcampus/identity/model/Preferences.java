package org.smartcampus.identity.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Small choices of a person that follow him to every browser: rows a page, hidden columns (§2.1).
 * Kept as lines {@code name=value}; names and values are the product's own words, never typed ones.
 */
public final class Preferences {
  /** All lines together, in characters; what would not fit any more is not kept. */
  static final int MAX = 4000;

  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:/._-]{0,79}");
  private static final Pattern VALUE = Pattern.compile("[a-zA-Z0-9,._-]{0,400}");

  private Preferences() {}

  /** The choices by name. */
  public static Map<String, String> read(String lines) {
    return lines
        .lines()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, TreeMap::new));
  }

  /**
   * The lines with one choice changed; an empty value takes it out.
   *
   * @throws IllegalArgumentException for a name or value that is not of the product's own
   */
  static String with(String lines, String name, String value) {
    if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a preference: " + name + "=" + value);
    }
    Map<String, String> all = read(lines);
    if (value.isEmpty()) {
      all.remove(name);
    } else {
      all.put(name, value);
    }
    String changed =
        all.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("\n"));
    return changed.length() > MAX ? lines : changed;
  }
}
