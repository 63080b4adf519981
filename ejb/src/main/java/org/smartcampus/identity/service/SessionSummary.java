package org.smartcampus.identity.service;

import java.io.Serializable;
import java.time.Instant;
import org.smartcampus.identity.model.SessionKind;

/**
 * A session as its own person sees it.
 *
 * @param device browser and system; empty when the browser did not tell
 * @param known when the person first signed in with that browser; null for one that gave no sign of
 *     itself
 * @param address network address from which it was opened
 * @param current whether it is the one that asks
 */
public record SessionSummary(
    String publicId,
    SessionKind kind,
    String device,
    Instant known,
    String address,
    Instant since,
    Instant lastSeen,
    boolean current)
    implements Serializable {}
