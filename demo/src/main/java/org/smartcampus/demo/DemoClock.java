package org.smartcampus.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.smartcampus.shared.model.CampusClock;

/** The real time, except on the loader's own thread, which lives through the past weeks. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class DemoClock implements CampusClock {
  private final ThreadLocal<Duration> behind = ThreadLocal.withInitial(() -> Duration.ZERO);

  @Override
  public Instant now() {
    return Instant.now().minus(behind.get()).truncatedTo(ChronoUnit.MICROS);
  }

  /** Sets this thread's time back by a duration; zero is the real time. */
  void setBehind(Duration duration) {
    behind.set(duration);
  }
}
