package org.smartcampus.it.story;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app (RFC 6238) with one key. */
final class Totp {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECONDS = 30;

  private final byte[] key;
  private long used;

  /** The app after the key was typed in, as the page shows it. */
  Totp(String shown) {
    String text = shown.replaceAll("\\s", "");
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
    long bits = 0;
    int count = 0;
    for (char c : text.toCharArray()) {
      bits = bits << 5 | BASE32.indexOf(c);
      count += 5;
      if (count >= 8) {
        count -= 8;
        bytes.put((byte) (bits >> count));
      }
    }
    key = bytes.array();
  }

  /**
   * A code that was not used before: that of now, else the next one, which Keycloak takes early;
   * waits where both are used.
   */
  String code() throws InterruptedException {
    while (used > now()) {
      Thread.sleep(500);
    }
    used = Math.max(now(), used + 1);
    return of(used);
  }

  /** The code of now, of a key that was never used. */
  String firstCode() {
    used = now();
    return of(used);
  }

  /** A code that is none of these minutes'. */
  String wrong() {
    return of(now() + 1000);
  }

  private static long now() {
    return Instant.now().getEpochSecond() / SECONDS;
  }

  private String of(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int at = hash[hash.length - 1] & 0xf;
      return String.format("%06d", (ByteBuffer.wrap(hash).getInt(at) & 0x7fffffff) % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
