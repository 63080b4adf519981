package org.smartcampus.notification.service;

/** What was sent, and to how many. */
public record SentNotification(String publicId, int students, int guardians, int unreachable) {}
