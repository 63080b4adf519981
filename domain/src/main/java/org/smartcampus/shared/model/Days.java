package org.smartcampus.shared.model;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days that somebody asks for, in the bureau's zone.
 *
 * @param from the first one
 * @param until the last one, which counts
 */
public record Days(LocalDate from, LocalDate until) implements Serializable {
  /**
   * Refuses a missing day, days turned round, and too many of them.
   *
   * @param most both ends counted
   * @throws BusinessException {@code shared.text.required} on field {@code from} or {@code until};
   *     {@code shared.days.turned}, {@code shared.days.tooMany} on field {@code until}
   */
  public void requireAtMost(int most) {
    if (from == null) {
      throw new BusinessException("shared.text.required").onField("from");
    }
    if (until == null) {
      throw new BusinessException("shared.text.required").onField("until");
    }
    if (until.isBefore(from)) {
      throw new BusinessException("shared.days.turned").onField("until");
    }
    if (ChronoUnit.DAYS.between(from, until) >= most) {
      throw new BusinessException("shared.days.tooMany", most).onField("until");
    }
  }

  /** The first instant of them. */
  public Instant begin() {
    return from.atStartOfDay(CampusClock.ZONE).toInstant();
  }

  /** The first instant after them. */
  public Instant end() {
    return until.plusDays(1).atStartOfDay(CampusClock.ZONE).toInstant();
  }
}
