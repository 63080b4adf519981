package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.smartcampus.identity.store.VerificationStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;

/** Counts failed tries of the second verification: five lock for a quarter of an hour (§3.12). */
@ApplicationScoped
class VerificationTries {
  static final int MOST = 5;
  static final Duration LOCK = Duration.ofMinutes(15);

  @Inject private VerificationStore store;
  @Inject private PersonTrace trace;
  @Inject private CampusClock clock;

  /**
   * Refuses who is locked.
   *
   * @throws BusinessException {@code identity.verify.locked}
   */
  void requireUnlocked(long personId) {
    if (store.lockedUntil(personId, clock.now()).isPresent()) {
      throw new BusinessException("identity.verify.locked");
    }
  }

  /** Counts a try that failed. */
  void failed(long personId) {
    Instant now = clock.now();
    if (store.fail(personId, MOST, now, now.plus(LOCK))) {
      trace.record("code.verificationLock", personId, Map.of());
    }
  }
}
