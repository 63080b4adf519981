package org.smartcampus.shared.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.smartcampus.shared.model.CampusClock;

/** Instants on pages, in the bureau's zone and the same in every language: {@code #{times.minute(x)}}. */
@Named("times")
@ApplicationScoped
public class TimesBean {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CampusClock.ZONE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(CampusClock.ZONE);

  /** {@code 2026-11-21 17:05}; empty for null. */
  public String minute(Instant instant) {
    return instant == null ? "" : MINUTE.format(instant);
  }

  /** {@code 2026-11-21}; empty for null. */
  public String day(Instant instant) {
    return instant == null ? "" : DAY.format(instant);
  }
}
