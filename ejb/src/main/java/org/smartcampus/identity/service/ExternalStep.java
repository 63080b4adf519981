package org.smartcampus.identity.service;

import java.time.LocalDate;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;

/**
 * Where the acceptance of an invitation from outside stands (F117).
 *
 * @param endsOn the last day
 * @param agreed whether he agreed to the statement by this link
 * @param mobile the number that a code went to, printed masked; null while it is to be given
 */
public record ExternalStep(
    String school,
    String name,
    String organization,
    Email email,
    LocalDate endsOn,
    boolean agreed,
    Mobile mobile) {
  /** True when the statement is to be agreed to first. */
  public boolean isStatement() {
    return !agreed;
  }

  /** True when the codes are asked for, false when the number is. */
  public boolean isCode() {
    return mobile != null;
  }
}
