package org.smartcampus.notification.service;

import org.smartcampus.notification.model.UnreachableReason;

/** A student whom nobody gets the notice for, and why. */
public record Excluded(String student, String className, UnreachableReason reason) {}
