package org.smartcampus.contacts.service;

import java.util.List;
import org.smartcampus.contacts.model.Gender;
import org.smartcampus.contacts.model.MemberCategory;
import org.smartcampus.contacts.model.MemberFields;
import org.smartcampus.contacts.model.MemberRules;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;

/**
 * The member form as filled in (P-21); texts as typed.
 *
 * @param account empty for one that the system makes
 * @param gender may be null
 * @param mobile empty at an edit leaves the stored one
 * @param email empty at an edit leaves the stored one
 * @param category null derives it from the title, or leaves it
 * @param departments in order; the first is the main one
 */
public record MemberInput(
    String name,
    String account,
    String englishName,
    String title,
    String externalTitle,
    String employeeNo,
    Gender gender,
    String mobile,
    String landline,
    String email,
    MemberCategory category,
    List<PlaceInput> departments) {
  public MemberInput {
    departments = List.copyOf(departments);
  }

  MemberFields fields(String region, Mobile storedMobile, Email storedEmail) {
    Mobile newMobile = MemberRules.mobile(mobile, region);
    Email newEmail = MemberRules.email(email);
    return new MemberFields(
        MemberRules.name(name),
        account == null || account.isBlank() ? null : MemberRules.account(account),
        MemberRules.englishName(englishName),
        MemberRules.title(title),
        MemberRules.externalTitle(externalTitle),
        MemberRules.employeeNo(employeeNo),
        gender,
        newMobile == null ? storedMobile : newMobile,
        MemberRules.landline(landline),
        newEmail == null ? storedEmail : newEmail,
        category);
  }
}
