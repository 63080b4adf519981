package org.smartcampus.platform.service;

import org.smartcampus.platform.model.Setting;

/**
 * A setting as a school sees it.
 *
 * @param value what holds in the school
 * @param open whether the school decides
 * @param lowest least value it may choose
 * @param highest greatest value it may choose
 */
public record SchoolLimit(Setting setting, int value, boolean open, int lowest, int highest) {}
