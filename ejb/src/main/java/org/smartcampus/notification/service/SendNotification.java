package org.smartcampus.notification.service;

/**
 * Order to send a notice.
 *
 * @param key random public id of the form; the same key never sends twice
 * @param draft public id of the draft that becomes this notice, or null
 * @param evenIfRepeated send although the same content went to the same people within 30 minutes
 */
public record SendNotification(
    String key,
    String draft,
    NotificationContent content,
    Audience audience,
    boolean evenIfRepeated) {}
