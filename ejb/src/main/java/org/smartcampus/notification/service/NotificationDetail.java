package org.smartcampus.notification.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.smartcampus.notification.model.ConfirmRule;
import org.smartcampus.notification.model.NoticeLimits;
import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.model.NotificationState;
import org.smartcampus.notification.model.ShownSender;

/**
 * A notice with its content and its counts as they are now.
 *
 * @param limits what the school's settings allow now
 * @param remindAt from when the next reminder is allowed; null when none is left
 * @param remindable guardians whom a reminder would go to
 */
public record NotificationDetail(
    String publicId,
    String title,
    String summary,
    String body,
    NotificationMode mode,
    ConfirmRule rule,
    Instant deadline,
    boolean wholeSchool,
    List<String> scope,
    String sender,
    ShownSender shownAs,
    NotificationState state,
    Instant sentAt,
    int students,
    int guardians,
    ReceiptCounts counts,
    Duration withdrawLeft,
    int reminders,
    NoticeLimits limits,
    Instant remindAt,
    int remindable) {}
