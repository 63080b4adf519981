package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.smartcampus.platform.store.OutboxStore;
import org.smartcampus.shared.model.CampusClock;

/**
 * What must happen outside, written in the same transaction as its cause and done afterwards by a
 * worker. Secrets in a payload are encrypted by whoever writes them.
 */
@ApplicationScoped
public class Outbox {
  @Inject private OutboxStore store;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Event<OutboxFilled> filled;

  /** Adds a row for the caller's school, due at once. */
  public void add(String kind, Map<String, String> payload) {
    add(kind, payload, Duration.ZERO);
  }

  /** Adds a row for the caller's school, due after a delay. */
  public void add(String kind, Map<String, String> payload, Duration delay) {
    store.add(callers.current().schoolId(), kind, payload, clock.now(), delay);
    filled.fire(new OutboxFilled());
  }
}
