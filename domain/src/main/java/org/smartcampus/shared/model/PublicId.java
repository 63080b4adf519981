package org.smartcampus.shared.model;

import java.security.SecureRandom;
import java.util.Base64;

/** Outward ids: 128 random bits as 22 characters of base64url, never guessable, never reused. */
public final class PublicId {
  public static final int LENGTH = 22;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PublicId() {}

  public static String random() {
    byte[] bits = new byte[16];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** True when the text has the shape of a public id; says nothing about existence. */
  public static boolean isShaped(String text) {
    return text != null && text.matches("[A-Za-z0-9_-]{22}");
  }

  /**
   * The text for a look-up: itself when it has the shape of a public id, else a text that no row
   * has. The database refuses to compare its id columns with characters beyond ASCII, and what came
   * in an address must be absent then, not a fault.
   */
  public static String orNone(String text) {
    return isShaped(text) ? text : "";
  }
}
