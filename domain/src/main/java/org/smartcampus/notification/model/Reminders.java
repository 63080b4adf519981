package org.smartcampus.notification.model;

import java.time.Duration;

/** Limits of reminding again (P-70). */
public final class Reminders {
  public static final int MOST = 3;
  public static final Duration APART = Duration.ofHours(1);

  private Reminders() {}
}
