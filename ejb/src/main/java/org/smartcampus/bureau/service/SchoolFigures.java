package org.smartcampus.bureau.service;

import org.smartcampus.school.model.SchoolStatus;

/**
 * A school in the bureau's list (P-01): counts only.
 *
 * @param boundPercent parents bound, in percent of all parents on the roster
 * @param founder name of the founder, or an empty text
 */
public record SchoolFigures(
    String publicId,
    String code,
    String name,
    SchoolStatus status,
    boolean verified,
    int memberQuota,
    long members,
    long joined,
    long students,
    long parents,
    int boundPercent,
    String founder) {}
