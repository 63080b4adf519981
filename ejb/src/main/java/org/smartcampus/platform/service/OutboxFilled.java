package org.smartcampus.platform.service;

/** A transaction added outbox rows; observed after its success to wake the worker. */
public record OutboxFilled() {}
