package org.smartcampus.school.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smartcampus.school.model.StatementRules.Published;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.SafeHtml;

class StatementRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final StatementDraft.Text FULL =
      new StatementDraft.Text("聲明", SafeHtml.sanitize("<p>目的</p>"));

  @Test
  void theHighestNumberWhoseTimeHasComeIsValid() {
    List<Published> all = List.of(at(1, -10), at(2, -1), at(3, 5));
    assertEquals(2, StatementRules.valid(all, NOW).orElseThrow().number());
    assertEquals(3, StatementRules.valid(all, NOW.plus(days(5))).orElseThrow().number());
    assertTrue(StatementRules.valid(List.of(at(1, 1)), NOW).isEmpty());
    assertEquals(
        List.of(StatementState.SUPERSEDED, StatementState.VALID, StatementState.SCHEDULED),
        all.stream().map(one -> StatementRules.state(one, all, NOW)).toList());
  }

  @Test
  void aLaterVersionTakesThePlaceOfOneThatWasToCome() {
    List<Published> all = List.of(at(1, -10), at(2, 5), at(3, -1));
    assertEquals(StatementState.SUPERSEDED, StatementRules.state(all.get(1), all, NOW));
    assertEquals(3, StatementRules.valid(all, NOW.plus(days(6))).orElseThrow().number());
    List<Published> corrected = List.of(at(1, -10), at(2, 5), at(3, 2));
    assertEquals(StatementState.VALID, StatementRules.state(corrected.get(0), corrected, NOW));
    assertEquals(StatementState.SUPERSEDED, StatementRules.state(corrected.get(1), corrected, NOW));
    assertEquals(StatementState.SCHEDULED, StatementRules.state(corrected.get(2), corrected, NOW));
  }

  @Test
  void validFromNowOrLater() {
    assertEquals(NOW, StatementRules.validFrom(null, NOW));
    assertEquals(NOW.plus(days(1)), StatementRules.validFrom(NOW.plus(days(1)), NOW));
    BusinessException refusal =
        assertThrows(BusinessException.class, () -> StatementRules.validFrom(NOW, NOW));
    assertEquals("from", refusal.field());
  }

  @Test
  void threeLanguagesArePublishedTheFourthMayBeLeftOutButNotHalfWritten() {
    draft(Map.of(Language.ZH_HANT, FULL, Language.PT, FULL, Language.EN, FULL)).expectComplete();
    for (Language required : StatementRules.REQUIRED) {
      Map<Language, StatementDraft.Text> all =
          new java.util.EnumMap<>(
              Map.of(Language.ZH_HANT, FULL, Language.PT, FULL, Language.EN, FULL));
      all.remove(required);
      assertThrows(BusinessException.class, () -> draft(all).expectComplete(), required.tag());
    }
    StatementDraft.Text half = new StatementDraft.Text("声明", SafeHtml.sanitize("<p> </p>"));
    assertThrows(
        BusinessException.class,
        () ->
            draft(
                    Map.of(
                        Language.ZH_HANT,
                        FULL,
                        Language.PT,
                        FULL,
                        Language.EN,
                        FULL,
                        Language.ZH_HANS,
                        half))
                .expectComplete());
  }

  @Test
  void anEditOfAnOlderStateIsRefused() {
    assertThrows(ConflictException.class, () -> draft(Map.of()).expectVersion(2));
  }

  @Test
  void whatIsPublishedNeverChanges() {
    Statement published =
        new Statement(StatementPurpose.PARENT_JOIN, 1, Language.EN, "x", FULL.body(), false, NOW);
    assertThrows(IllegalStateException.class, published::neverAgain);
  }

  private static StatementDraft draft(Map<Language, StatementDraft.Text> texts) {
    return new StatementDraft(StatementPurpose.PARENT_JOIN, 2, 1, "x", NOW, texts);
  }

  private static Published at(int number, int days) {
    return new Published(number, NOW.plus(days(days)));
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
