package org.smartcampus.platform.service;

import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import org.smartcampus.platform.model.Setting;

/**
 * The bureau's settings as its form shows and stores them (P-09).
 *
 * @param version of the state that the form shows
 * @param values a value for every setting
 * @param deciding the settings that schools decide within the bureau's value
 * @param yearStart first day of a school year
 */
public record LimitSheet(
    int version, Map<Setting, Integer> values, Set<Setting> deciding, MonthDay yearStart) {}
