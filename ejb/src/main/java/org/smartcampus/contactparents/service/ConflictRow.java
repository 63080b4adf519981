package org.smartcampus.contactparents.service;

import java.io.Serializable;

/**
 * One telephone under two names (P-76).
 *
 * @param mobile masked
 * @param holder who keeps it
 * @param parent who stays without a number
 * @param studentPublicId a child of the parent without a number, for going there
 */
public record ConflictRow(
    long id,
    String mobile,
    String holder,
    String holderChildren,
    String parent,
    String parentChildren,
    String studentPublicId)
    implements Serializable {}
