package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.smartcampus.shared.model.CampusClock;

/** The real time, in the database's microseconds. */
@ApplicationScoped
public class SystemClock implements CampusClock {
  @Override
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
