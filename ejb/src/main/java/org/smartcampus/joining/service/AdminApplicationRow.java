package org.smartcampus.joining.service;

import java.time.Instant;
import org.smartcampus.joining.model.AdminApplicationState;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

/**
 * An application as P-03 lists it.
 *
 * @param version of the state that the page shows
 * @param mobile prints masked
 * @param statementNumber version of the statement that the applicant agreed to
 * @param reviewer who decided, or null
 * @param reason why it was rejected; else empty
 */
public record AdminApplicationRow(
    String publicId,
    int version,
    String name,
    Mobile mobile,
    String school,
    int statementNumber,
    Language statementLanguage,
    Instant submittedAt,
    AdminApplicationState state,
    String reviewer,
    Instant decidedAt,
    String reason) {
  /** True while somebody has to decide it. */
  public boolean isWaiting() {
    return state == AdminApplicationState.SUBMITTED;
  }
}
