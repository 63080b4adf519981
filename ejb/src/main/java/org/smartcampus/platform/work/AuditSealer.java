package org.smartcampus.platform.work;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.store.AuditStore;

/** Seals new audit entries every few seconds; nodes take turns by the lock on a chain's row. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealer {
  private static final Logger LOG = Logger.getLogger(AuditSealer.class.getName());
  private static final int BATCH = 500;

  @Inject private AuditStore store;
  @Inject private InSchool transactions;
  @Inject private AuditAnchoring anchoring;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void sealNewEntries() {
    List<Integer> schools = transactions.outside(store::schoolsToSeal);
    Set<Integer> moved = new HashSet<>();
    for (int school : schools) {
      try {
        int sealed;
        do {
          sealed = transactions.outside(() -> store.seal(school, BATCH));
          if (sealed > 0) {
            moved.add(school);
          }
        } while (sealed == BATCH);
      } catch (RuntimeException e) {
        // the entries go on waiting; the other schools' chains go on
        LOG.log(Level.SEVERE, e, () -> "the audit of school " + school + " is not sealed");
      }
    }
    anchoring.afterRound(moved);
  }
}
