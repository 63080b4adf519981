package org.smartcampus.platform.work;

import jakarta.batch.api.listener.JobListener;
import jakarta.batch.api.listener.StepListener;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Jobs;

/**
 * Listener of every batch job (refs {@code jobLife} as job and step listener): puts the job's
 * caller on the step's thread and marks a job whose batch execution failed.
 */
@Dependent
@Named("jobLife")
public class JobLife implements JobListener, StepListener {
  @Inject private JobContext context;
  @Inject private Jobs jobs;
  @Inject private Callers callers;

  private Caller before;

  @Override
  public void beforeJob() {
    // the order is already marked as running by the starter
  }

  @Override
  public void afterJob() {
    if (context.getBatchStatus() == BatchStatus.STOPPING
        || context.getBatchStatus() == BatchStatus.STOPPED) {
      jobs.stopped(jobId(context));
    } else if (context.getBatchStatus() != BatchStatus.STARTED
        && context.getBatchStatus() != BatchStatus.COMPLETED) {
      jobs.failed(jobId(context), "platform.job.failed");
    }
  }

  @Override
  public void beforeStep() {
    before = callers.isPresent() ? callers.current() : null;
    callers.enter(jobs.callerOf(jobs.get(jobId(context))));
  }

  @Override
  public void afterStep() {
    callers.restore(before);
  }

  /** The id of our job that a batch execution works on. */
  public static long jobId(JobContext context) {
    JobOperator operator = BatchRuntime.getJobOperator();
    Properties parameters = operator.getParameters(context.getExecutionId());
    return Long.parseLong(parameters.getProperty("jobId"));
  }
}
