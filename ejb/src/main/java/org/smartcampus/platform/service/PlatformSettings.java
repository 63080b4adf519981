package org.smartcampus.platform.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.store.SettingStore;
import org.smartcampus.shared.model.CampusClock;

/**
 * Named settings of the whole installation (P-09). Every request asks for some of them, so they are
 * kept for ten seconds: a change counts at once on this node, on others a moment later (ADR 0054).
 */
@ApplicationScoped
public class PlatformSettings {
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final String POLICY = "policy.";

  @Inject private SettingStore store;
  @Inject private InSchool transactions;
  @Inject private CampusClock clock;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  private volatile Kept kept;

  private record Kept(Map<String, String> all, Instant until) {}

  /**
   * What the bureau has set, else the seed's value; a stored value beyond the range counts as its
   * end.
   */
  public int of(Setting setting) {
    return of(setting, all());
  }

  /** Whether schools decide within the bureau's value; else the bureau's value is theirs. */
  public boolean areSchoolsDeciding(Setting setting) {
    return areSchoolsDeciding(setting, all());
  }

  /** Any other named text. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(all().get(name));
  }

  /** Stores a named text; rights and rules are the caller's. */
  public void put(String name, String value) {
    store.put(name, value);
    forget();
  }

  static int of(Setting setting, Map<String, String> all) {
    String text = all.get(setting.code());
    return text == null
        ? setting.seed()
        : Math.max(setting.lowest(), Math.min(setting.highest(), Integer.parseInt(text)));
  }

  static boolean areSchoolsDeciding(Setting setting, Map<String, String> all) {
    return setting.isForSchools() && "SCHOOLS".equals(all.get(POLICY + setting.code()));
  }

  void set(Setting setting, int value) {
    put(setting.code(), Integer.toString(value));
  }

  void letSchoolsDecide(Setting setting, boolean decide) {
    put(POLICY + setting.code(), decide ? "SCHOOLS" : "BUREAU");
  }

  private void forget() {
    kept = null;
    if (transaction.getTransactionKey() != null) {
      // somebody else may have read the state before this transaction in between
      Outcome.after(transaction, Status.STATUS_COMMITTED, () -> kept = null);
    }
  }

  private Map<String, String> all() {
    Kept known = kept;
    Instant now = clock.now();
    if (known == null || !now.isBefore(known.until)) {
      // in a transaction of its own: the caller's may have begun before the last change
      known = new Kept(transactions.outside(store::all), now.plus(KEPT));
      kept = known;
    }
    return known.all;
  }
}
