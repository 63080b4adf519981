package org.smartcampus.joining.service;

/** Where a visitor of an admin QR code stands (§3.1). */
public enum AdminStage {
  STATEMENT,
  MOBILE,
  CODE,
  FORM,
  STATUS
}
