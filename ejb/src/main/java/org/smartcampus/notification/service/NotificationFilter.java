package org.smartcampus.notification.service;

import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.model.NotificationState;

/**
 * Which notices a list shows; null means all.
 *
 * @param drafts the caller's own drafts instead of what was sent
 * @param sender person id of the sender
 * @param days only those sent within so many days
 */
public record NotificationFilter(
    boolean drafts, NotificationMode mode, NotificationState state, Long sender, Integer days) {}
