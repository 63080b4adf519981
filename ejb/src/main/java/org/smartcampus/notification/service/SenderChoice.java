package org.smartcampus.notification.service;

/** Somebody who has sent notices that the caller may see. */
public record SenderChoice(long id, String name) {}
