package org.smartcampus.platform.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.smartcampus.shared.model.CampusClock;

/**
 * Figures of a school, kept for a short while: counting 30,000 rows costs more than showing a page
 * of them. A change on this node is seen at once, one on another node after half a minute. Never
 * used to decide anything (ADR 0040).
 */
@ApplicationScoped
public class KeptFigures {
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final int MOST = 5_000;
  private static final String CHANGED = "smartcampus.figures.changed";
  private static final String GENERATION = "smartcampus.figures.generation";

  private record Key(int school, String what, Object of) {}

  private record Figure(Object value, Instant until) {}

  private final Map<Key, Figure> known = new ConcurrentHashMap<>();
  private final Map<Integer, AtomicLong> generations = new ConcurrentHashMap<>();

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
    int school = callers.current().schoolId();
    Object began = began();
    if (began == null) {
      return count.get();
    }
    Key key = new Key(school, what, of);
    Instant now = clock.now();
    Figure figure = known.get(key);
    if (figure != null && now.isBefore(figure.until)) {
      return (T) figure.value;
    }
    T value = count.get();
    keep(school, key, new Figure(value, now.plus(KEPT)), (Long) began);
    return value;
  }

  /**
   * The school's generation when this transaction began; null where it changes something itself.
   */
  private Object began() {
    return transaction.getTransactionKey() == null || transaction.getResource(CHANGED) != null
        ? null
        : transaction.getResource(GENERATION);
  }

  /** Keeps a figure, unless a change was committed since the transaction began that counted it. */
  private void keep(int school, Key key, Figure figure, long began) {
    if (known.size() >= MOST) {
      known.clear();
    }
    if (generation(school).get() == began) {
      known.put(key, figure);
      if (generation(school).get() != began) {
        known.remove(key, figure);
      }
    }
  }

  /** To be called when a transaction enters a school, before it reads anything. */
  void enter(int school) {
    transaction.putResource(GENERATION, generation(school).get());
  }

  /**
   * Forgets the school's figures once this transaction is committed; every audited change says it.
   */
  public void change() {
    Integer school = callers.current().schoolId();
    if (school == null
        || transaction.getTransactionKey() == null
        || transaction.getResource(CHANGED) != null) {
      return;
    }
    transaction.putResource(CHANGED, school);
    Outcome.after(transaction, Status.STATUS_COMMITTED, () -> forget(school));
  }

  private void forget(int school) {
    generation(school).incrementAndGet();
    known.keySet().removeIf(key -> key.school == school);
  }

  private AtomicLong generation(int school) {
    return generations.computeIfAbsent(school, s -> new AtomicLong());
  }
}
