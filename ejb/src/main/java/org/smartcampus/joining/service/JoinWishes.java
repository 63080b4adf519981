package org.smartcampus.joining.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.SchoolChoices;

/** How the school of the running transaction lets people join (P-56). */
@ApplicationScoped
public class JoinWishes {
  private static final String ADMIN = "ADMIN";

  @Inject private SchoolChoices choices;
  @Inject private InSchool transactions;

  /** Whether who matches the roster by his mobile joins without review. */
  boolean isAtOnce() {
    return choices.text(Choice.JOIN_REVIEW).equals(JoinSettings.UNMATCHED);
  }

  /** How long a request waits. */
  Duration patience() {
    return Duration.ofDays(choices.number(Choice.JOIN_DAYS));
  }

  /** Whether the school invites by this kind of code. */
  public boolean isInviting(JoinPurpose purpose) {
    return purpose != JoinPurpose.PARENT
        || choices.words(Choice.JOIN_CODES).contains(purpose.name());
  }

  /** Whether a school lets its administrators issue admin codes. */
  boolean isIssuing(int school) {
    return transactions.call(school, () -> choices.words(Choice.JOIN_CODES).contains(ADMIN));
  }
}
