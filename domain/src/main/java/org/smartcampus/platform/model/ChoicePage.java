package org.smartcampus.platform.model;

/** The settings page on which a choice of a school is made; each is saved as a whole (F171). */
public enum ChoicePage {
  /** P-50. */
  COMPANY,
  /** P-54. */
  CONTACTS,
  /** P-55. */
  MOBILE_ACCESS,
  /** P-56. */
  JOINING,
  /** P-58, watermark. */
  WATERMARK,
  /** P-58, confidential fields (§3.11). */
  CONFIDENTIAL,
  /** P-58, second verification (§3.12). */
  VERIFICATION,
  /** P-58, devices and sign-in. */
  SIGN_IN,
  /** P-59. */
  GENERAL
}
