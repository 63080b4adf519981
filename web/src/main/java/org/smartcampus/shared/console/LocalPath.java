package org.smartcampus.shared.console;

import java.util.regex.Pattern;

/**
 * Decides where a person may be sent after sign-in or after a switch: only to pages of this
 * application, so that no link can use us to lead elsewhere.
 */
public final class LocalPath {
  private static final Pattern ALLOWED =
      Pattern.compile(
          "/(console|m|join|verify)(/[A-Za-z0-9_-]+)*/?(\\?[A-Za-z0-9_=&%.-]*)?|/sign-in/proven");
  private static final int LONGEST = 400;

  private LocalPath() {}

  public static boolean isAllowed(String path) {
    return path != null && path.length() <= LONGEST && ALLOWED.matcher(path).matches();
  }

  /** The path itself when it is one of our pages, else the other one. */
  public static String orElse(String path, String other) {
    return isAllowed(path) ? path : other;
  }
}
