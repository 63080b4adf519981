package org.smartcampus.school.service;

/**
 * A school takes nobody in any more: suspended, or before its end. Observers take part in the same
 * transaction.
 */
public record SchoolSuspended(int school) {}
