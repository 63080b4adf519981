package org.smartcampus.notification.service;

import java.util.List;

/**
 * Whom a notice would reach now.
 *
 * @param students students below the chosen nodes
 * @param guardians parents who get it
 * @param unreachable students whom nobody can be reached for; the first of them are in {@code
 *     excluded}
 * @param outOfScope chosen nodes that the caller may not write to; they are left out
 */
public record RecipientCount(
    int students, int guardians, int unreachable, List<Excluded> excluded, int outOfScope) {}
