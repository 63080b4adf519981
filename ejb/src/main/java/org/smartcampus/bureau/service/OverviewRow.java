package org.smartcampus.bureau.service;

import org.smartcampus.bureau.model.SchoolDay;

/**
 * A school in the bureau's overview (P-07).
 *
 * @param figures of the whole school, or of the section that was asked for
 */
public record OverviewRow(String publicId, String code, String name, SchoolDay figures) {}
