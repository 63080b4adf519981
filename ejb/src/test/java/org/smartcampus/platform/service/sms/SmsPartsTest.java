package org.smartcampus.platform.service.sms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.BusinessException;

class SmsPartsTest {
  @Test
  void latinTextIsOneMessageOfSeptets() {
    SmsParts parts = SmsParts.of("Code: 123456 @ {x} €", 1);
    assertFalse(parts.unicode());
    assertArrayEquals(
        new byte[] {
          'C', 'o', 'd', 'e', ':', ' ', '1', '2', '3', '4', '5', '6', ' ', 0, ' ', 0x1B, 0x28, 'x',
          0x1B, 0x29, ' ', 0x1B, 0x65
        },
        parts.bodies().get(0));
    assertEquals(1, SmsParts.of("a".repeat(160), 1).bodies().size());
    assertEquals(2, SmsParts.of("a".repeat(161), 1).bodies().size());
  }

  @Test
  void otherTextIsUcs2AndPairsStayWhole() {
    assertTrue(SmsParts.of("João", 1).unicode());
    assertEquals(1, SmsParts.of("驗".repeat(70), 1).bodies().size());
    SmsParts parts = SmsParts.of("驗".repeat(66) + "𦾾𦾾" + "碼".repeat(10), 0x1FF);
    assertEquals(2, parts.bodies().size());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      byte[] body = parts.bodies().get(i);
      assertArrayEquals(
          new byte[] {5, 0, 3, (byte) 0xFF, 2, (byte) (i + 1)}, Arrays.copyOf(body, 6));
      assertTrue(body.length <= 140);
      text.append(new String(body, 6, body.length - 6, StandardCharsets.UTF_16BE));
    }
    assertEquals("驗".repeat(66) + "𦾾𦾾" + "碼".repeat(10), text.toString());
    assertEquals(6 + 132, parts.bodies().get(0).length);
  }

  @Test
  void endlessTextIsRefused() {
    assertThrows(BusinessException.class, () -> SmsParts.of("碼".repeat(671), 1));
  }
}
