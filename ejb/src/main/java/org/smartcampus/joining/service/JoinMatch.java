package org.smartcampus.joining.service;

import org.smartcampus.joining.model.MatchResult;

/**
 * What the roster says to a claim, and the row that fits best or null.
 *
 * @param byMobile whether the applicant's proven mobile stands beside that row
 */
public record JoinMatch(MatchResult result, Long id, boolean byMobile) {}
