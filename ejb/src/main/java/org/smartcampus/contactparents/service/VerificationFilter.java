package org.smartcampus.contactparents.service;

import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.MatchResult;

/** Filters of the verification queue; the class by its public id; null means any. */
public record VerificationFilter(String classPublicId, MatchResult match, JoinState state) {}
