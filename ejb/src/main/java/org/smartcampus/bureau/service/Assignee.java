package org.smartcampus.bureau.service;

/** Somebody who may answer data requests. */
public record Assignee(long personId, String name) {}
