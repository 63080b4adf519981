package org.smartcampus.notification.service;

/** A child as the chips of a notice show it. */
public record ChildLabel(String name, String className) {}
