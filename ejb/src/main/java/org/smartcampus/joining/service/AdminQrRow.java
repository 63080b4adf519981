package org.smartcampus.joining.service;

import java.time.Instant;
import org.smartcampus.joining.model.AdminQrState;

/**
 * An admin QR code as P-02 shows it.
 *
 * @param school name of the school in the caller's language; empty when the applicant names it
 * @param link the address in the code while it can be used, else null
 * @param ofBureau whether the bureau has issued it
 */
public record AdminQrRow(
    String publicId,
    String school,
    String link,
    boolean ofBureau,
    String issuedBy,
    Instant createdAt,
    Instant expiresAt,
    int uses,
    int quota,
    AdminQrState state) {
  public boolean isActive() {
    return state == AdminQrState.ACTIVE;
  }
}
