package org.smartcampus.school.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.smartcampus.shared.model.SafeHtml;

/**
 * What the audit keeps of a long text: of a draft its beginning; of a published one its SHA-256, so
 * that the chain tells whether the text that people agreed to is still the same (ADR 0053).
 */
final class Fingerprint {
  private static final int SHOWN = 300;

  private Fingerprint() {}

  static String of(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String beginning(SafeHtml body) {
    String plain = body.html().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    return plain.codePointCount(0, plain.length()) <= SHOWN
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
