package org.smartcampus.identity.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * A browser of somebody of the school, as administrators see it (P-58).
 *
 * @param device browser and system; empty when it did not tell
 * @param address network address of the last sign-in
 * @param open how many sessions of it are open
 */
public record DeviceRow(
    String publicId,
    String person,
    String device,
    String address,
    Instant firstSeen,
    Instant lastSeen,
    int open)
    implements Serializable {}
