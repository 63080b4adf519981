package org.smartcampus.shared.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one clock. Instants are UTC; the bureau's zone is used only at the edge. */
public interface CampusClock {
  /** The bureau's time zone. */
  ZoneId ZONE = ZoneId.of("Asia/Macau");

  Instant now();

  /** Today in the bureau's zone. */
  default LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }
}
