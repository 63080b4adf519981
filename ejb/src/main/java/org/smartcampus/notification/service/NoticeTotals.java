package org.smartcampus.notification.service;

/**
 * Sent notices of a time together, from their cached counts.
 *
 * @param students that they concern, one for each notice
 * @param unread of these, whose guardians have not read it
 */
public record NoticeTotals(long notices, long students, long unread) {}
