package org.smartcampus.joining.model;

/**
 * State of an admin QR code (§3.1). Only {@code REVOKED} is stored: uses and time make the rest.
 */
public enum AdminQrState {
  ACTIVE,
  USED,
  EXPIRED,
  REVOKED
}
