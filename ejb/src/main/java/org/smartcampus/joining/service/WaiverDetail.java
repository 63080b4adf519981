package org.smartcampus.joining.service;

import java.time.Instant;

/**
 * A wish to join without review that waits for a second super administrator.
 *
 * @param own whether the caller asked: then he cannot agree to it
 */
public record WaiverDetail(
    String requestedBy, Instant requestedAt, Instant expiresAt, boolean own) {}
