package org.smartcampus.school.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;

class SchoolTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  @Test
  void namesFallBackToTheTraditionalOne() {
    School school = new School("sl-1", fields(1000, false), NOW);
    assertEquals("聖羅撒學校", school.name(Language.PT));
    assertEquals(SchoolStatus.SET_UP, school.getStatus());
    assertEquals("MO", school.getRegion());
  }

  @Test
  void aCodeHasLettersDigitsAndHyphensOnly() {
    for (String wrong : new String[] {"", "a b", "學校", "a_b", "12345678901234567"}) {
      assertRefused(null, "code", () -> SchoolRules.code(wrong));
    }
    assertEquals("Sta-Rosa-01", SchoolRules.code(" Sta-Rosa-01 "));
  }

  @Test
  void theCodeIsFixedOnceTheSchoolIsActive() {
    School school = new School("one", fields(1000, false), NOW);
    school.change("two", fields(1000, false));
    school.activate();
    school.change("two", fields(900, false));
    assertRefused("school.code.fixed", "code", () -> school.change("six", fields(900, false)));
    school.suspend("x", NOW);
    assertRefused("school.code.fixed", "code", () -> school.change("six", fields(900, false)));
  }

  @Test
  void onlyAVerifiedSchoolHasMoreThanAThousandMembers() {
    assertEquals(1000, fields(1000, false).memberQuota());
    assertEquals(1001, fields(1001, true).memberQuota());
    assertRefused("school.quota.unverified", "memberQuota", () -> fields(1001, false));
    assertRefused("school.quota.range", "memberQuota", () -> fields(0, true));
  }

  @Test
  void aLegalEntityHasNameAndNumber() {
    assertEquals("SO12345", legal("聖羅撒女子中學", " so 12345 ").legalNumber());
    assertFalse(legal(" ", "").hasEntity());
    assertRefused("school.legal.both", "legalName", () -> legal("", "SO1"));
    assertRefused("school.legal.both", "legalNumber", () -> legal("聖羅撒", " "));
    assertRefused("school.legal.number", "legalNumber", () -> legal("聖羅撒", "SO_1"));
  }

  @Test
  void anUnknownRegionIsRefused() {
    assertEquals("PT", SchoolRules.region("pt"));
    assertRefused("school.region.unknown", "region", () -> SchoolRules.region("XX"));
  }

  @Test
  void resumingMakesTheSchoolWhatItWas() {
    School active = new School("one", fields(1000, false), NOW);
    active.activate();
    assertRefused("shared.text.required", "reason", () -> active.suspend(" ", NOW));
    active.suspend("欠交文件", NOW);
    assertEquals(SchoolStatus.SUSPENDED, active.getStatus());
    assertRefused("school.suspended.already", null, () -> active.suspend("x", NOW));
    active.resume();
    assertEquals(SchoolStatus.ACTIVE, active.getStatus());
    assertNull(active.getSuspendReason());
    assertRefused("school.suspended.not", null, active::resume);

    School begun = new School("two", fields(1000, false), NOW);
    begun.suspend("x", NOW);
    assertTrue(begun.isCodeOpen());
    begun.resume();
    assertEquals(SchoolStatus.SET_UP, begun.getStatus());
  }

  private static SchoolFields fields(int quota, boolean verified) {
    return new SchoolFields("聖羅撒學校", "", null, " ", "", quota, verified, "", "");
  }

  private static SchoolFields legal(String name, String number) {
    return new SchoolFields("聖羅撒學校", "", "", "", "MO", 1000, false, name, number);
  }

  private static void assertRefused(String key, String field, Executable work) {
    BusinessException refusal = assertThrows(BusinessException.class, work);
    if (key != null) {
      assertEquals(key, refusal.key());
    }
    assertEquals(field, refusal.field());
  }
}
