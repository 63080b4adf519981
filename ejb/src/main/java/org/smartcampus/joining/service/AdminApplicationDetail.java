package org.smartcampus.joining.service;

import java.time.Instant;
import java.util.List;
import org.smartcampus.contacts.service.MemberEnrolment;
import org.smartcampus.joining.model.AdminApplicationState;

/**
 * An application with what its reviewer should know.
 *
 * @param agreedAt when the applicant agreed to the statement
 * @param issuedBy who has issued the QR code that he came by
 * @param member who has the number on the school's roster now, or null
 * @param first whether the school has no super administrator yet
 * @param own whether it is the reviewer's own number
 * @param others what else was applied for with this number, within what the reviewer may see
 */
public record AdminApplicationDetail(
    AdminApplicationRow row,
    Instant agreedAt,
    String issuedBy,
    MemberEnrolment.Known member,
    boolean first,
    boolean own,
    List<Other> others) {
  /** Another application with the same number. */
  public record Other(String school, AdminApplicationState state, Instant submittedAt) {}
}
