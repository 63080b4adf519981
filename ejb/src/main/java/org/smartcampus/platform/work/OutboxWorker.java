package org.smartcampus.platform.work;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.OutboxFilled;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.store.OutboxStore;
import org.smartcampus.shared.model.CampusClock;

/**
 * Works off the outbox on this node: woken after each transaction that added rows, and every second
 * in any case. Nodes share the work by claims; a row whose node died is claimed again after its
 * lease.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxWorker {
  private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final int AT_ONCE = 6;

  private final Semaphore slots = new Semaphore(AT_ONCE);

  @Inject private OutboxStore store;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject @Any private Instance<OutboxHandler> handlers;
  @Resource private ManagedExecutorService executor;

  public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled event) {
    executor.execute(this::workOffDueRows);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void workOffDueRows() {
    int free = slots.drainPermits();
    if (free == 0) {
      return;
    }
    int used = 0;
    try {
      List<OutboxMessage> rows = transactions.outside(() -> store.claim(clock.now(), LEASE, free));
      for (OutboxMessage row : rows) {
        executor.execute(() -> runInSlot(row));
        used++;
      }
    } finally {
      slots.release(free - used);
    }
  }

  private void runInSlot(OutboxMessage row) {
    try {
      run(row);
    } finally {
      slots.release();
    }
  }

  private void run(OutboxMessage row) {
    try {
      OutboxHandler handler = handlerOf(row.kind());
      Caller system = Caller.system(row.schoolId());
      if (handler.inTransaction()) {
        transactions.call(
            system,
            () -> {
              handler.handle(row);
              store.done(row.id());
              return null;
            });
      } else {
        callers.as(
            system,
            () -> {
              handler.handle(row);
              return null;
            });
        transactions.outside(
            () -> {
              store.done(row.id());
              return null;
            });
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "outbox row " + row.id() + " of kind " + row.kind());
      transactions.outside(
          () -> {
            store.failed(row.id(), clock.now(), e.toString());
            return null;
          });
    }
  }

  private OutboxHandler handlerOf(String kind) {
    return handlers.stream()
        .filter(h -> h.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no handler for " + kind));
  }
}
