package org.smartcampus.school.service;

/** The bureau suspends a school; observers take part in the same transaction. */
public record SchoolSuspended(int school) {}
