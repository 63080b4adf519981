package org.smartcampus.notification.service;

/** A receipt of a notice was stored; its cached counts are behind. A hint only, never the truth. */
public record ReceiptsChanged(int schoolId, long notification) {}
