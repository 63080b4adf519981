package org.smartcampus.contacts.store;

import org.smartcampus.contacts.model.MemberCategory;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;

/**
 * A member as lists show him; mobile and e-mail may be null.
 *
 * @param englishName empty or null for who has none
 * @param nameSort what the list by name is ordered by
 * @param accountFolded what the list by account is ordered by
 */
public record MemberRow(
    long id,
    String publicId,
    int version,
    String name,
    String nameSort,
    String englishName,
    String account,
    String accountFolded,
    String title,
    Mobile mobile,
    Email email,
    MemberCategory category,
    MemberState state) {}
