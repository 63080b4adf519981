package org.smartcampus.notification.service;

/** A notice opened by a parent; {@code body} is clean HTML, empty when it was withdrawn. */
public record InboxNotice(InboxItem item, String body) {}
