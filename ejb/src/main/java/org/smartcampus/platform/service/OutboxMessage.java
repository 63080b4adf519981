package org.smartcampus.platform.service;

import java.util.Map;

/** One row of the outbox as its handler sees it. */
public record OutboxMessage(long id, Integer schoolId, String kind, Map<String, String> payload) {}
