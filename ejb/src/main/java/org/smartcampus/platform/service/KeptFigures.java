package org.smartcampus.platform.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.smartcampus.shared.model.CampusClock;

/**
 * Figures of a school, kept for a short while: counting 30,000 rows costs more than showing a page of
 * them. A change on this node is seen at once, one on another node after half a minute. Never used to
 * decide anything (ADR 0040).
 */
@ApplicationScoped
public class KeptFigures {
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final int MOST = 5_000;
  private static final String CHANGED = KeptFigures.class.getName();

  private record Key(int school, String what, Object of) {}

  private record Figure(Object value, Instant until) {}

  private final Map<Key, Figure> known = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  @Inject private Callers callers;
  @Inject private CampusClock clock;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /**
   * A figure of the caller's school, counted when it is not known.
   *
   * @param what its name
   * @param of what it was counted over, a value with {@code equals}: a scope, a branch
   */
  @SuppressWarnings("unchecked")
  public <T> T of(String what, Object of, Supplier<T> count) {
    Key key = new Key(callers.current().schoolId(), what, of);
    Instant now = clock.now();
    Figure figure = known.get(key);
    if (figure != null && now.isBefore(figure.until)) {
      return (T) figure.value;
    }
    long before = changes.get();
    T value = count.get();
    if (known.size() >= MOST) {
      known.clear();
    }
    // what was counted while somebody committed a change, or within a change, may be old already
    if (before == changes.get() && !isChanging()) {
      known.put(key, new Figure(value, now.plus(KEPT)));
    }
    return value;
  }

  /** Forgets the school's figures once this transaction is committed; every audited change says it. */
  public void change() {
    Integer school = callers.current().schoolId();
    if (school == null || transaction.getTransactionKey() == null || isChanging()) {
      return;
    }
    transaction.putResource(CHANGED, school);
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // the change counts when it is committed
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              forget(school);
            }
          }
        });
  }

  private boolean isChanging() {
    return transaction.getTransactionKey() != null && transaction.getResource(CHANGED) != null;
  }

  private void forget(int school) {
    changes.incrementAndGet();
    known.keySet().removeIf(key -> key.school == school);
  }
}
