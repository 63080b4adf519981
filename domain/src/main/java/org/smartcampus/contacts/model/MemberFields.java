package org.smartcampus.contacts.model;

import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;

/**
 * A member's fields after the rules (P-21): normalized, never null but where it says so.
 *
 * @param account null for one that the system makes
 * @param gender may be null
 * @param mobile may be null when there is an e-mail
 * @param email may be null when there is a mobile
 * @param category null to leave it, or to derive it from the title of a new member
 */
public record MemberFields(
    String name,
    String account,
    String englishName,
    String title,
    String externalTitle,
    String employeeNo,
    Gender gender,
    Mobile mobile,
    String landline,
    Email email,
    MemberCategory category) {}
