package org.smartcampus.platform.work;

import jakarta.annotation.PostConstruct;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Jobs;
import org.smartcampus.platform.service.Node;
import org.smartcampus.platform.store.JobStore;
import org.smartcampus.shared.model.CampusClock;

/**
 * Resumes jobs that a crash cut off, at their last checkpoint: what this node had itself as soon as
 * it is up again, what another node had when nothing was heard of it for {@link Jobs#LEASE}.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobResumer {
  private static final Logger LOG = Logger.getLogger(JobResumer.class.getName());

  @Inject private JobStore store;
  @Inject private Jobs jobs;
  @Inject private InSchool transactions;

  @Inject private CampusClock clock;

  private final Map<Long, Long> cutOff = new HashMap<>();

  @PostConstruct
  void noteRunningJobs() {
    cutOff.putAll(transactions.outside(() -> store.runningOn(Node.name())));
  }

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void resume() {
    Map<Long, Long> due = new HashMap<>(cutOff);
    cutOff.clear();
    due.putAll(transactions.outside(() -> store.silent(Node.name(), clock.now())));
    due.forEach(
        (job, execution) -> {
          if (transactions.outside(() -> claim(job))) {
            restart(job, execution);
          }
        });
  }

  private boolean claim(long job) {
    return store.claim(job, Node.name(), clock.now(), clock.now().plus(Jobs.LEASE));
  }

  private void restart(long job, long execution) {
    try {
      JobOperator operator = BatchRuntime.getJobOperator();
      long again = operator.restart(execution, null);
      transactions.outside(
          () -> {
            store.restarted(job, again);
            return null;
          });
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "job " + job + " could not be resumed");
      jobs.failed(job, "platform.job.failed");
    }
  }
}
