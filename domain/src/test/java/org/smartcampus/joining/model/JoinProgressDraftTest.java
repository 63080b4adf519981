package org.smartcampus.joining.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.SecretText;

/** What a visitor filled in: kept for him, for a day, and only for the number he had proven. */
class JoinProgressDraftTest {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private static final Mobile OWN = Mobile.parse("66330001", "MO");
  private static final Mobile OTHER = Mobile.parse("66330002", "MO");
  private static final SecretText FORM = SecretText.of("{}");

  private final JoinProgress progress = new JoinProgress();

  JoinProgressDraftTest() {
    progress.proven(OWN, 7, NOON);
    progress.keepDraft(FORM, NOON);
  }

  @Test
  void aDraftIsKeptForADay() {
    assertEquals(FORM, progress.draftAt(NOON.plus(JoinProgress.DRAFT).minusSeconds(1)));
    assertNull(progress.draftAt(NOON.plus(JoinProgress.DRAFT)));
  }

  @Test
  void eachDraftHasAKeyOfItsOwn() {
    String seen = progress.getSubmitKey();
    progress.keepDraft(SecretText.of("{ }"), NOON);
    assertNotEquals(seen, progress.getSubmitKey());
  }

  @Test
  void itOutlivesAnotherProofOfTheSameNumber() {
    progress.forgetMobile();
    assertFalse(progress.isProven());
    progress.proven(OWN, 7, NOON.plus(Duration.ofHours(2)));
    assertEquals(FORM, progress.draftAt(NOON.plus(Duration.ofHours(2))));
  }

  @Test
  void whoeverProvesAnotherNumberDoesNotGetIt() {
    progress.forgetMobile();
    progress.proven(OTHER, 7, NOON.plus(Duration.ofHours(2)));
    assertTrue(progress.isProven());
    assertNull(progress.draftAt(NOON.plus(Duration.ofHours(2))));
  }

  @Test
  void itIsGoneWhenItWasSubmitted() {
    progress.submitted();
    assertNull(progress.draftAt(NOON));
  }
}
