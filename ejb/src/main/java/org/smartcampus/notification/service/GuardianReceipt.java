package org.smartcampus.notification.service;

import java.time.Instant;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.notification.model.MailState;

/**
 * What one guardian did with a notice.
 *
 * @param mail how far its mail came, or null for a guardian without an address
 * @param reminded how often he was reminded, last at {@code remindedAt}
 */
public record GuardianReceipt(
    String name,
    RelationKind relation,
    String relationText,
    MailState mail,
    Instant deliveredAt,
    Instant readAt,
    Instant confirmedAt,
    int reminded,
    Instant remindedAt) {}
