package org.smartcampus.contacts.store;

/** The values of a member that are unique in the school; any of the three may be null. */
public record MemberKey(
    long id, int version, String account, String mobileIndex, String emailIndex) {}
