package org.smartcampus.shared.model;

import java.util.Base64;

/**
 * Keyed hashes that make encrypted values findable by equality. Rosters have one key per school, so
 * equal numbers of two schools do not look equal; Person has the bureau's. Stored as 22 characters
 * of base64url (128 bits), the last four digits as 8 characters (48 bits).
 */
public final class BlindIndex {
  private BlindIndex() {}

  /** Index of a whole value on a roster of one school; null stays null. */
  public static String ofSchool(int schoolId, PersonalData value) {
    return value == null ? null : hash("blind:school:" + schoolId, kind(value), value.reveal(), 16);
  }

  /** Index of a telephone's last four digits on a roster of one school. */
  public static String lastFour(int schoolId, Mobile mobile) {
    return mobile == null ? null : lastFour(schoolId, mobile.lastFour());
  }

  /** Index of four digits that somebody searches for. */
  public static String lastFour(int schoolId, String digits) {
    return hash("blind:school:" + schoolId, "lastFour", digits, 6);
  }

  /** Index of a verified value of a Person: the bureau's key. */
  public static String ofBureau(PersonalData value) {
    return value == null ? null : hash("blind:bureau", kind(value), value.reveal(), 16);
  }

  /** Hash of a secret that was handed out (token, session, code), looked up by equality. */
  public static String ofSecret(String purpose, String secret) {
    return hash("blind:secret", purpose, secret, 16);
  }

  private static String kind(PersonalData value) {
    return value.getClass().getSimpleName();
  }

  private static String hash(String key, String kind, String text, int bytes) {
    byte[] mac = FieldKeys.mac(key, kind + "\u0000" + text);
    byte[] cut = new byte[bytes];
    System.arraycopy(mac, 0, cut, 0, bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cut);
  }
}
