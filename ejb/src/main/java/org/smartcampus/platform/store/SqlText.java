package org.smartcampus.platform.store;

import java.util.regex.Pattern;

/**
 * Reads what a plain statement really says. The gateways judge statements by their words, so
 * nothing may hide words or pretend to be some: comments, quoted names and second statements are
 * refused, and texts in single quotes are emptied before the statement is judged.
 */
final class SqlText {
  private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*+'", Pattern.DOTALL);
  private static final Pattern HIDING = Pattern.compile("--|/\\*|[#`\"';]");

  private SqlText() {}

  /**
   * The statement without its texts.
   *
   * @throws IllegalArgumentException for a comment, a quoted name, an open quote or a semicolon
   */
  static String bare(String sql) {
    String bare = TEXT.matcher(sql).replaceAll(" text ");
    if (HIDING.matcher(bare).find()) {
      throw new IllegalArgumentException("a comment, a quoted name or a second statement: " + bare);
    }
    return bare;
  }
}
