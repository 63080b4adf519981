package org.smartcampus.identity.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * An administrator as P-51 lists him.
 *
 * @param publicId public id of the person
 * @param departments where he works in the school; the organization of one from outside it; empty
 *     for another who is no member
 * @param since when he became one
 * @param founder whether the school is his; then he can only be replaced (§3.6)
 * @param self whether it is the caller
 */
public record AdministratorRow(
    String publicId, String name, String departments, Instant since, boolean founder, boolean self)
    implements Serializable {}
