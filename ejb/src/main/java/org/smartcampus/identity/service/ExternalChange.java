package org.smartcampus.identity.service;

import java.time.LocalDate;

/**
 * What P-51 may change of an external administrator (F117).
 *
 * @param organization what the provider is known by, 1–32 code points
 * @param group public id of his admin group
 * @param endsOn his last day, within a year
 */
public record ExternalChange(String organization, String group, LocalDate endsOn) {}
