package org.smartcampus.platform.service;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import org.smartcampus.platform.model.JobState;
import org.smartcampus.platform.store.JobStore;
import org.smartcampus.shared.model.CampusClock;

/** Starts an ordered job in Jakarta Batch, once its order is committed. */
@ApplicationScoped
public class JobStarter implements OutboxHandler {
  static final String KIND = "platform.job";

  @Inject private JobStore store;
  @Inject private InSchool transactions;
  @Inject private CampusClock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxMessage message) {
    long id = Long.parseLong(message.payload().get("job"));
    JobSummary job = transactions.outside(() -> store.find(id).orElseThrow());
    if (job.state() == JobState.QUEUED) {
      Properties properties = new Properties();
      properties.setProperty("jobId", Long.toString(id));
      long execution = BatchRuntime.getJobOperator().start(job.kind(), properties);
      transactions.outside(
          () -> store.started(id, execution, Node.name(), clock.now().plus(Jobs.LEASE)));
    }
  }
}
