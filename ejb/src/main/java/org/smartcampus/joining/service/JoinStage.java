package org.smartcampus.joining.service;

/** Where a visitor of a join link stands (M-01). */
public enum JoinStage {
  /** Nobody may join now; the page says why. */
  NOT_OPEN,
  STATEMENT,
  MOBILE,
  CODE,
  FORM,
  STATUS
}
