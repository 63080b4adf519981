package org.smartcampus.identity.model;

import java.time.Duration;

/** Where a session lives and how long (design §8.3). */
public enum SessionKind {
  CONSOLE(Duration.ofMinutes(30), Duration.ofHours(8)),
  PHONE(Duration.ofDays(30), Duration.ofDays(30));

  private final Duration idle;
  private final Duration longest;

  SessionKind(Duration idle, Duration longest) {
    this.idle = idle;
    this.longest = longest;
  }

  /** Ends after this time without a request. */
  public Duration idle() {
    return idle;
  }

  /** Ends after this time whatever happens. */
  public Duration longest() {
    return longest;
  }
}
