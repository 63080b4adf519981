package org.smartcampus.notification.service;

import java.time.Instant;
import org.smartcampus.notification.model.ConfirmRule;
import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.model.ShownSender;

/**
 * What a notice says and asks. {@code body} is what the editor gave; it is cleaned when it is kept.
 * {@code deadline} may be null.
 */
public record NotificationContent(
    String title,
    String summary,
    String body,
    NotificationMode mode,
    ConfirmRule rule,
    Instant deadline,
    ShownSender shownAs) {}
