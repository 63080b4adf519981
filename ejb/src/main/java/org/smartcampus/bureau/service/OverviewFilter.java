package org.smartcampus.bureau.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.smartcampus.contactparents.model.SectionKind;

/**
 * What is asked of the overview.
 *
 * @param day a day that has figures; null for the newest
 * @param section null for the whole schools
 */
public record OverviewFilter(LocalDate day, SectionKind section) implements Serializable {}
