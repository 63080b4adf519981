package org.smartcampus.identity.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * A transfer that one of the bureau's administrators asked for (§3.6).
 *
 * @param by name of who asked
 * @param decidable whether the caller may decide it: another one, of the bureau for long enough
 * @param expiresAt when it lapses
 */
public record ForcedTransferDetail(
    String publicId,
    String from,
    String to,
    boolean stays,
    String reason,
    String by,
    boolean decidable,
    Instant expiresAt)
    implements Serializable {}
