package org.smartcampus.identity.service;

import java.io.Serializable;

/**
 * A member of the school whom somebody thinks of making an administrator (F115).
 *
 * @param memberId inner id of the member
 * @param publicId public id of the member
 * @param personId the person behind him, or null before he joined
 * @param departments names in one text
 * @param joined false for somebody without a sign-in of his own, who cannot be one yet (F116)
 */
public record AdminCandidate(
    long memberId, String publicId, Long personId, String name, String departments, boolean joined)
    implements Serializable {}
