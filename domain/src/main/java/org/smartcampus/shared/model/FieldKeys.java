package org.smartcampus.shared.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys derived from the installation's master key, which lives outside database and repository: 32
 * bytes in hex, in the file that the system property {@code campus.key.file} names. Each purpose
 * has a key of its own (HKDF's expand step), so that none can be used for another's work.
 */
public final class FieldKeys {
  private static final Map<String, byte[]> DERIVED = new ConcurrentHashMap<>();

  private static final ThreadLocal<Mac> MAC =
      ThreadLocal.withInitial(
          () -> {
            try {
              return Mac.getInstance("HmacSHA256");
            } catch (GeneralSecurityException e) {
              throw new IllegalStateException(e);
            }
          });

  private FieldKeys() {}

  /** The 32-byte key of a purpose, for example {@code field:v1} or {@code blind:school:7}. */
  public static byte[] derive(String purpose) {
    return DERIVED.computeIfAbsent(purpose, p -> hmac(Master.KEY, (p + "\u0001"))).clone();
  }

  /** HMAC-SHA-256 of a text's UTF-8 form under the key of a purpose. */
  public static byte[] mac(String purpose, String text) {
    return hmac(DERIVED.computeIfAbsent(purpose, p -> hmac(Master.KEY, p + "\u0001")), text);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = MAC.get();
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Loaded at first use: unit tests of other things need no key. */
  private static final class Master {
    private static final byte[] KEY = read();

    private static byte[] read() {
      String file = System.getProperty("campus.key.file");
      if (file == null) {
        throw new IllegalStateException("system property campus.key.file is not set");
      }
      try {
        byte[] key = HexFormat.of().parseHex(Files.readString(Path.of(file)).strip());
        if (key.length != 32) {
          throw new IllegalStateException("the key file must hold 32 bytes in hex");
        }
        return key;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
