package org.smartcampus.shared.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM for single fields: one version byte, a random 12-byte IV, ciphertext and tag. The
 * kind of value is bound as additional data, so a stored e-mail cannot be passed off as a
 * telephone.
 */
public final class FieldCipher {
  private static final byte VERSION = 1;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Looking the algorithm up costs more than encrypting a telephone. */
  private static final ThreadLocal<Cipher> CIPHER =
      ThreadLocal.withInitial(
          () -> {
            try {
              return Cipher.getInstance("AES/GCM/NoPadding");
            } catch (GeneralSecurityException e) {
              throw new IllegalStateException(e);
            }
          });

  private FieldCipher() {}

  /** Encrypts; null stays null. */
  public static byte[] encrypt(String kind, String plain) {
    if (plain == null) {
      return null;
    }
    byte[] iv = new byte[12];
    RANDOM.nextBytes(iv);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, kind, iv, plain.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(13 + sealed.length).put(VERSION).put(iv).put(sealed).array();
  }

  /**
   * Decrypts; null stays null.
   *
   * @throws IllegalStateException when the bytes were not made here, or for another kind
   */
  public static String decrypt(String kind, byte[] stored) {
    if (stored == null) {
      return null;
    }
    if (stored.length < 29 || stored[0] != VERSION) {
      throw new IllegalStateException("unknown cipher version");
    }
    byte[] iv = new byte[12];
    System.arraycopy(stored, 1, iv, 0, 12);
    byte[] sealed = new byte[stored.length - 13];
    System.arraycopy(stored, 13, sealed, 0, sealed.length);
    return new String(run(Cipher.DECRYPT_MODE, kind, iv, sealed), StandardCharsets.UTF_8);
  }

  private static byte[] run(int mode, String kind, byte[] iv, byte[] in) {
    try {
      Cipher cipher = CIPHER.get();
      cipher.init(
          mode,
          new SecretKeySpec(FieldKeys.derive("field:v1"), "AES"),
          new GCMParameterSpec(128, iv));
      cipher.updateAAD(kind.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(in);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored value cannot be read with this key", e);
    }
  }
}
