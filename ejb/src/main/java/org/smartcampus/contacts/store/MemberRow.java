package org.smartcampus.contacts.store;

import org.smartcampus.contacts.model.MemberCategory;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;

/** A member as lists show him; mobile and e-mail may be null. */
public record MemberRow(
    long id,
    String publicId,
    int version,
    String name,
    String account,
    String title,
    Mobile mobile,
    Email email,
    MemberCategory category,
    MemberState state) {}
