package org.smartcampus.contacts.service;

/**
 * Counts within the caller's scope, for the directory's line and the home page.
 *
 * @param members who have not left: joined, not joined and disabled
 * @param departments below the root
 */
public record ContactFigures(
    long members, long joined, long notJoined, long disabled, long departments) {}
