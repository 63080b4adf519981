package org.smartcampus.notification.work;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.smartcampus.notification.service.ReceiptsChanged;
import org.smartcampus.notification.store.NotificationStore;
import org.smartcampus.notification.store.StatusStore;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.CampusClock;

/**
 * Keeps the cached counts of notices: a receipt touches only its own row, so that parents never
 * wait for each other, and the counts follow within two seconds. What this node heard is a hint;
 * every quarter of an hour all recent notices are counted in any case.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CountKeeper {
  private static final Duration RECENT = Duration.ofDays(14);

  private final Set<ReceiptsChanged> heard = ConcurrentHashMap.newKeySet();

  @Inject private NotificationStore notifications;
  @Inject private StatusStore status;
  @Inject private InSchool transactions;
  @Inject private SchoolService schools;
  @Inject private CampusClock clock;

  /** Notes that a receipt was committed. */
  public void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReceiptsChanged receipt) {
    heard.add(receipt);
  }

  /** Counts those notices anew that this node heard of. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void follow() {
    for (ReceiptsChanged receipt : heard) {
      heard.remove(receipt);
      count(receipt.schoolId(), receipt.notification());
    }
  }

  /** Counts all recent notices anew. */
  @Schedule(hour = "*", minute = "*/15", second = "7", persistent = false)
  public void countAll() {
    for (int school : transactions.outside(schools::ids)) {
      transactions
          .call(school, () -> notifications.sentSince(clock.now().minus(RECENT)))
          .forEach(id -> count(school, id));
    }
  }

  private void count(int school, long id) {
    transactions.call(
        school,
        () -> {
          notifications.get(id).ifPresent(n -> status.cache(id, status.counts(n)));
          return null;
        });
  }
}
