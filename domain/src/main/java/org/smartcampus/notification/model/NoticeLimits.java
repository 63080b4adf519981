package org.smartcampus.notification.model;

import java.time.Duration;

/**
 * Limits of a sent notice in a school (P-70).
 *
 * @param withdraw how long after sending it may be withdrawn (F217)
 * @param reminders how often it may be reminded of
 * @param apart least time between sending and reminders
 */
public record NoticeLimits(Duration withdraw, int reminders, Duration apart) {
  /** 24 hours; three reminders, an hour apart. */
  public static final NoticeLimits SEED =
      new NoticeLimits(Duration.ofHours(24), 3, Duration.ofHours(1));
}
