package org.smartcampus.platform.service;

import java.time.Duration;

/**
 * When something that must happen outside is tried again: after 1, 5, 30 and then every 60 minutes.
 */
public final class Retries {
  private Retries() {}

  /** How long to wait after so many tries have failed. */
  public static Duration after(int tries) {
    return switch (tries) {
      case 0, 1 -> Duration.ofMinutes(1);
      case 2 -> Duration.ofMinutes(5);
      case 3 -> Duration.ofMinutes(30);
      default -> Duration.ofHours(1);
    };
  }
}
