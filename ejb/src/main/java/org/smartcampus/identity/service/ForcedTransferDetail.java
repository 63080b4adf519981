package org.smartcampus.identity.service;

import java.time.Instant;

/**
 * A transfer that one of the bureau's administrators asked for (§3.6).
 *
 * @param by name of who asked
 * @param mine whether the caller did, who then cannot decide it
 * @param expiresAt when it lapses
 */
public record ForcedTransferDetail(
    String publicId,
    String from,
    String to,
    boolean stays,
    String reason,
    String by,
    boolean mine,
    Instant expiresAt) {}
