package org.smartcampus.notification.service;

import java.util.Set;

/** Whom a notice is for: the whole school, or everybody below nodes (public ids). */
public record Audience(boolean wholeSchool, Set<String> nodes) {}
