package org.smartcampus.school.model;

/**
 * Who runs schools before the law (F033), known by the registration number.
 *
 * @param number in the form of {@link SchoolRules#legalNumber}
 */
public record LegalEntity(long id, String number, String name) {}
