package org.smartcampus.notification.service;

import java.time.Instant;
import org.smartcampus.contactparents.model.RelationKind;

/** What one guardian did with a notice.
 *
 * @param mail true when the notice also went to him by mail
 * @param reminded how often he was reminded, last at {@code remindedAt}
 */
public record GuardianReceipt(
    String name,
    RelationKind relation,
    String relationText,
    boolean mail,
    Instant deliveredAt,
    Instant readAt,
    Instant confirmedAt,
    int reminded,
    Instant remindedAt) {}
