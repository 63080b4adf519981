package org.smartcampus.bureau.service;

import java.util.List;
import org.smartcampus.bureau.model.SchoolDay;

/**
 * One school's figures.
 *
 * @param today of the whole school, the newest
 * @param sections of the same day
 * @param history of the whole school, the newest day first
 */
public record OverviewDetail(
    String publicId,
    String name,
    SchoolDay today,
    List<SchoolDay> sections,
    List<SchoolDay> history) {}
