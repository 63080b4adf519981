package org.smartcampus.identity.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.smartcampus.identity.service.PairingOffer.For;

/** A console's offer to a phone: for two minutes, and each half of it for its own side. */
class PairingOfferTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final PairingOffer offer = PairingOffer.of(NOW, "192.0.2.7", "Chrome · Windows");

  @Test
  void eachSideReadsItsOwn() {
    assertEquals(Optional.of(offer), PairingOffer.open(For.PHONE, offer.sealed(For.PHONE)));
    assertEquals(Optional.of(offer), PairingOffer.open(For.CONSOLE, offer.sealed(For.CONSOLE)));
    assertEquals(Optional.empty(), PairingOffer.open(For.CONSOLE, offer.sealed(For.PHONE)));
    assertEquals(Optional.empty(), PairingOffer.open(For.PHONE, offer.sealed(For.CONSOLE)));
  }

  @Test
  void whatIsNotOursIsNone() {
    String code = offer.sealed(For.PHONE);
    for (String wrong :
        new String[] {
          null, "", "x", "A".repeat(120), "A".repeat(1000), code.substring(4), code + "AAAA"
        }) {
      assertEquals(Optional.empty(), PairingOffer.open(For.PHONE, wrong), wrong);
    }
  }

  @Test
  void itIsOverAfterTwoMinutes() {
    assertFalse(offer.isOver(NOW.plusSeconds(119)));
    assertTrue(offer.isOver(NOW.plusSeconds(120)));
  }

  @Test
  void aCodeFitsAnAddress() {
    String long6 = "2001:0db8:85a3:0000:0000:8a2e:0370:7334";
    String code = PairingOffer.of(NOW, long6, "Samsung Internet · HarmonyOS").sealed(For.PHONE);
    assertTrue(code.length() < 250, code.length() + "");
    assertTrue(code.matches("[A-Za-z0-9_-]+"), code);
  }
}
