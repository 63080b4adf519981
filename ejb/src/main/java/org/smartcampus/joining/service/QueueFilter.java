package org.smartcampus.joining.service;

import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.MatchResult;

/** Filters of the queue (P-66); null means any. */
public record QueueFilter(Long targetId, MatchResult match, JoinState state) {}
