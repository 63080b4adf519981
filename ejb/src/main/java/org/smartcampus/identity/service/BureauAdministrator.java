package org.smartcampus.identity.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * An administrator of the bureau.
 *
 * @param publicId public id of the person
 * @param mobile masked
 * @param since when he became one
 * @param self whether it is the caller
 */
public record BureauAdministrator(
    String publicId, String name, String mobile, Instant since, boolean self)
    implements Serializable {}
