package org.smartcampus.platform.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.store.SettingStore;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.service.Open;

/**
 * What the caller's school has decided on its settings pages. Pages ask on every request, so a
 * school's choices are kept for ten seconds: a change counts at once on this node, on others a
 * moment later (ADR 0054).
 */
@ApplicationScoped
@Open("tells how a school wants its pages, nothing of a person")
public class SchoolChoices {
  private static final Duration KEPT = Duration.ofSeconds(10);

  @Inject private SettingStore store;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  private final Map<Integer, Kept> kept = new ConcurrentHashMap<>();

  /** How often anything changed: what was read before a change is not kept after it. */
  private final AtomicLong changes = new AtomicLong();

  private record Kept(Map<String, String> all, Instant until) {}

  /** Whether a switch is on. */
  public boolean isOn(Choice choice) {
    return Boolean.parseBoolean(text(choice));
  }

  /** A number. */
  public int number(Choice choice) {
    return Integer.parseInt(text(choice));
  }

  /** One word, or free text; never null. */
  public String text(Choice choice) {
    return all().getOrDefault(choice.code(), choice.seed());
  }

  /** The chosen words of a list. */
  public Set<String> words(Choice choice) {
    return Arrays.stream(text(choice).split(","))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  void forget() {
    int school = callers.current().schoolId();
    changes.incrementAndGet();
    kept.remove(school);
    // somebody else may have read the state before this transaction in between
    Outcome.after(
        transaction,
        Status.STATUS_COMMITTED,
        () -> {
          changes.incrementAndGet();
          kept.remove(school);
        });
  }

  private Map<String, String> all() {
    Integer school = callers.current().schoolId();
    if (school == null) {
      return Map.of();
    }
    Kept known = kept.get(school);
    Instant now = clock.now();
    if (known == null || !now.isBefore(known.until)) {
      long before = changes.get();
      // in a transaction of its own: the caller's may have begun before the last change
      known = new Kept(transactions.call(school, store::ofSchool), now.plus(KEPT));
      if (before == changes.get()) {
        kept.put(school, known);
      }
    }
    return known.all;
  }
}
