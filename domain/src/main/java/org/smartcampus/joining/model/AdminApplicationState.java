package org.smartcampus.joining.model;

/**
 * Where an application for the role of a super administrator stands (§3.1). A visitor who has not
 * agreed yet has none.
 */
public enum AdminApplicationState {
  CONSENTED,
  PHONE_VERIFIED,
  SUBMITTED,
  APPROVED,
  REJECTED,
  CANCELLED,
  EXPIRED;

  /** True before the first submission: known to nobody but the visitor. */
  public boolean isDraft() {
    return this == CONSENTED || this == PHONE_VERIFIED;
  }
}
