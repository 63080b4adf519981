package org.smartcampus.identity.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.smartcampus.shared.model.FieldCipher;
import org.smartcampus.shared.model.PublicId;

/**
 * A console that wants to be signed in by a phone: what the phone's owner is told of it. It travels
 * encrypted, once in the QR code and once, with another key, in the console's cookie, so that who
 * sees the code has not the cookie; nothing is stored before somebody says yes.
 *
 * @param secret random name of the offer
 * @param at when it was made
 * @param address network address of the console
 * @param device what its browser is, in a few words; may be empty
 */
public record PairingOffer(String secret, Instant at, String address, String device) {
  /** Kinds of the encryption: what was made for the one is nothing for the other. */
  enum For {
    PHONE,
    CONSOLE
  }

  /** How long a code can be scanned and confirmed. */
  public static final Duration LONGEST = Duration.ofMinutes(2);

  /** True when it is too late to say yes. */
  boolean isOver(Instant now) {
    return !now.isBefore(at.plus(LONGEST));
  }

  static PairingOffer of(Instant at, String address, String device) {
    return new PairingOffer(PublicId.random(), at, address, device);
  }

  String sealed(For whom) {
    String text = String.join("|", secret, Long.toString(at.getEpochSecond()), address, device);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(FieldCipher.encrypt("pairing " + whom, text));
  }

  /** Reads what {@link #sealed} made; empty for anything else. */
  static Optional<PairingOffer> open(For whom, String sealed) {
    if (sealed == null || sealed.length() > 400) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.UTF_8));
      String[] parts = FieldCipher.decrypt("pairing " + whom, bytes).split("\\|", 4);
      return parts.length < 4
          ? Optional.empty()
          : Optional.of(
              new PairingOffer(
                  parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1])), parts[2], parts[3]));
    } catch (RuntimeException notOurs) {
      return Optional.empty();
    }
  }
}
