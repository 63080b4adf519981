package org.smartcampus.bureau.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Mobile;

class BureauSetUpTest {
  private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
  private static final Mobile MOBILE = Mobile.parse("66123456", "MO");

  @Test
  void aLinkIsOpenForADayAndForItsOwnTokenOnly() {
    BureauSetUp setUp = new BureauSetUp("first", NOW);
    assertTrue(setUp.isOpen("first", NOW));
    assertFalse(setUp.isOpen("second", NOW));
    assertTrue(setUp.isOpen("first", NOW.plus(BureauSetUp.LIFE).minusSeconds(1)));
    assertFalse(setUp.isOpen("first", NOW.plus(BureauSetUp.LIFE)));
  }

  @Test
  void anotherLinkEndsTheOneBeforeAndItsProgress() {
    BureauSetUp setUp = new BureauSetUp("first", NOW);
    setUp.askCode("陳局長", MOBILE);
    setUp.codeSent("request");
    setUp.renew("second", NOW);
    assertFalse(setUp.isOpen("first", NOW));
    assertTrue(setUp.isOpen("second", NOW));
    assertEquals("", setUp.getName());
    assertNull(setUp.getMobile());
    assertNull(setUp.getCodeRequest());
  }

  @Test
  void aNameIsRequiredAndCodesAreCounted() {
    BureauSetUp setUp = new BureauSetUp("first", NOW);
    BusinessException nameless =
        assertThrows(BusinessException.class, () -> setUp.askCode(" ", MOBILE));
    assertEquals("name", nameless.field());
    for (int i = 0; i < BureauSetUp.CODES; i++) {
      setUp.askCode("陳局長", MOBILE);
    }
    BusinessException enough =
        assertThrows(BusinessException.class, () -> setUp.askCode("陳局長", MOBILE));
    assertEquals("shared.error.tooManyRequests", enough.key());
  }
}
