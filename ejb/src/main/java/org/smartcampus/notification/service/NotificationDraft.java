package org.smartcampus.notification.service;

/** A draft, or the content of a sent notice to start a new one from. */
public record NotificationDraft(String publicId, NotificationContent content, Audience audience) {}
