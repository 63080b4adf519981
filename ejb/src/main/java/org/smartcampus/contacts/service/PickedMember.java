package org.smartcampus.contacts.service;

/**
 * A member as pickers and other features' pages show him.
 *
 * @param departments names in one text, the main one first
 * @param joined true when he has proven his mobile and is not disabled
 */
public record PickedMember(
    long id,
    String publicId,
    String name,
    String account,
    String title,
    String departments,
    boolean joined) {}
