package org.smartcampus.contacts.service;

import java.util.List;
import org.smartcampus.contacts.model.Gender;
import org.smartcampus.contacts.model.MemberCategory;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;

/**
 * A member as the form shows him (P-21).
 *
 * @param version to send back with the changes
 * @param accountOpen true while the account may still be changed
 * @param gender may be null
 * @param mobile prints masked; may be null
 * @param email prints masked; may be null
 * @param changeable false for a super administrator or the founder, whom only super administrators
 *     change (§3.8)
 * @param places departments within the caller's scope, the main one first
 */
public record MemberDetail(
    String publicId,
    int version,
    String name,
    String account,
    boolean accountOpen,
    String englishName,
    String title,
    String externalTitle,
    String employeeNo,
    Gender gender,
    Mobile mobile,
    String landline,
    Email email,
    MemberCategory category,
    MemberState state,
    boolean changeable,
    List<MemberPlace> places) {

  /** One department of the member. */
  public record MemberPlace(String department, String label, boolean leader) {}
}
