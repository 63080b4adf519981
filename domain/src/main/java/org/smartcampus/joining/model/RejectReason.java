package org.smartcampus.joining.model;

/** Why a request is refused; the applicant reads it (P-66). {@code OTHER} needs a text. */
public enum RejectReason {
  NOT_MY_CLASS,
  WRONG_NAME,
  NOT_A_GUARDIAN,
  DUPLICATE,
  OTHER
}
