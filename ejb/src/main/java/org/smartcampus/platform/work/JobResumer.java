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
import org.smartcampus.platform.store.JobStore;

/**
 * Resumes jobs that a crash cut off: those that were running when this node started are restarted at
 * their last checkpoint.
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

  private final Map<Long, Long> cutOff = new HashMap<>();

  @PostConstruct
  void noteRunningJobs() {
    cutOff.putAll(transactions.outside(store::running));
  }

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void resume() {
    Map<Long, Long> now = new HashMap<>(cutOff);
    cutOff.clear();
    now.forEach(this::restart);
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
