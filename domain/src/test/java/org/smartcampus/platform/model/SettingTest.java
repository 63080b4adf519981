package org.smartcampus.platform.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.BusinessException;

class SettingTest {
  @Test
  void theSeedIsTheLoosestValueOfEachSetting() {
    for (Setting one : Setting.values()) {
      assertTrue(one.lowest() <= one.highest(), one.name());
      assertEquals(one.isMoreStricter() ? one.lowest() : one.highest(), one.seed(), one.name());
    }
    long codes = Arrays.stream(Setting.values()).map(Setting::code).distinct().count();
    assertEquals(Setting.values().length, codes);
  }

  @Test
  void nothingBeyondTheRangeIsSet() {
    Setting hours = Setting.WITHDRAW_HOURS;
    assertEquals(1, hours.checked(1));
    assertEquals(24, hours.checked(24));
    for (Integer wrong : new Integer[] {null, 0, 25, -1}) {
      BusinessException refusal =
          assertThrows(BusinessException.class, () -> hours.checked(wrong), "" + wrong);
      assertEquals("WITHDRAW_HOURS", refusal.field());
    }
  }

  @Test
  void aSchoolIsNeverLooserThanTheBureau() {
    Setting hours = Setting.WITHDRAW_HOURS;
    assertEquals(12, hours.effective(12, null));
    assertEquals(6, hours.effective(12, 6));
    assertEquals(12, hours.effective(12, 24), "the bureau has tightened it since");
    assertThrows(BusinessException.class, () -> hours.checked(13, 12));
    Setting pause = Setting.REMINDER_HOURS;
    assertEquals(4, pause.effective(2, 4));
    assertEquals(2, pause.effective(2, 1));
    assertThrows(BusinessException.class, () -> pause.checked(1, 2));
    assertEquals(3, pause.checked(3, 2));
  }

  @Test
  void onlySomeAreForSchools() {
    assertTrue(Setting.INVITE_DAYS.isForSchools());
    assertFalse(Setting.CODES_PER_DAY.isForSchools());
    assertEquals(Setting.SHEET_MB, Setting.find("import.sheet.mb").orElseThrow());
  }
}
