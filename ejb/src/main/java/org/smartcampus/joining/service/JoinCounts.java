package org.smartcampus.joining.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.joining.store.JoinRequestStore;
import org.smartcampus.shared.model.CampusClock;

/** Counts for other features, inside the transaction of the guarded service that asks. */
@ApplicationScoped
public class JoinCounts {
  @Inject private JoinRequestStore requests;
  @Inject private CampusClock clock;

  /** Lines that wait, by target, over the whole school; targets without any are absent. */
  public Map<Long, Long> waitingByTarget(JoinPurpose purpose) {
    return requests.waitingByTarget(purpose, clock.now());
  }
}
