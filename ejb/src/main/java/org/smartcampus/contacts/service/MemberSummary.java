package org.smartcampus.contacts.service;

import org.smartcampus.contacts.model.MemberCategory;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;

/**
 * A member as a row of the directory (P-20).
 *
 * @param name as the school lets names stand (F090)
 * @param departments names, the main one first
 * @param mobile prints masked; may be null
 * @param email prints masked; may be null
 */
public record MemberSummary(
    String publicId,
    int version,
    String name,
    String account,
    String title,
    String departments,
    Mobile mobile,
    Email email,
    MemberCategory category,
    MemberState state) {}
