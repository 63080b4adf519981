package org.smartcampus.platform.service;

import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.smartcampus.platform.model.JobState;
import org.smartcampus.platform.store.JobStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;

/**
 * Long work as Jakarta Batch jobs. {@code kind} is the name of the job's XML below {@code
 * META-INF/batch-jobs}; the batch job gets the property {@code jobId}. A job starts after the
 * transaction that ordered it, reports its own progress, and resumes at its last checkpoint after a
 * crash. The order is where rights are checked; the job itself works as the system in its owner's
 * name.
 */
@ApplicationScoped
public class Jobs {
  /** How long a job may be silent before another node goes on with it. */
  public static final Duration LEASE = Duration.ofMinutes(5);

  private static final String STOPPED = "platform.job.stopped";

  @Inject private JobStore store;
  @Inject private Outbox outbox;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private InSchool transactions;

  /**
   * Orders a job of the caller's school; returns it as it waits.
   *
   * @param subject what it works on, for people: a file's name
   */
  public JobSummary start(String kind, String subject, Map<String, String> parameters) {
    Caller caller = callers.current();
    JobSummary job = store.add(caller.schoolId(), caller, kind, subject, parameters, clock.now());
    outbox.add(JobStarter.KIND, Map.of("job", Long.toString(job.id())));
    return job;
  }

  /**
   * A job of the caller's school: his own, or anybody's with {@link Permission#JOBS_VIEW}.
   *
   * @throws NotFoundException when there is none such for him
   */
  public JobSummary find(String publicId) {
    Caller caller = callers.current();
    return store
        .find(caller.schoolId() == null ? 0 : caller.schoolId(), publicId)
        .filter(
            j ->
                caller.has(Permission.JOBS_VIEW)
                    || caller.personId() != null && caller.personId() == j.personId())
        .orElseThrow(NotFoundException::new);
  }

  /** The jobs that the caller may see, newest first; in one state only when it is not null. */
  public Page<JobSummary> list(JobState state, PageRequest request) {
    Caller caller = callers.current();
    Long person = caller.has(Permission.JOBS_VIEW) ? null : caller.personId();
    return store.list(caller.schoolId() == null ? 0 : caller.schoolId(), person, state, request);
  }

  /**
   * Stops a job: one that waits at once, one that runs after the part that it is doing. One that is
   * over stays as it is.
   *
   * @throws BusinessException {@code platform.job.elsewhere} when another node works on it
   */
  public void stop(JobSummary job) {
    if (store.stopQueued(job.id(), STOPPED, clock.now())) {
      return;
    }
    store
        .execution(job.id())
        .ifPresent(
            execution -> {
              try {
                BatchRuntime.getJobOperator().stop(execution);
              } catch (JobExecutionNotRunningException e) {
                // it ended meanwhile, or another node has it: the row tells which
                if (!store.find(job.id()).map(j -> j.state().isOver()).orElse(true)) {
                  throw new BusinessException("platform.job.elsewhere");
                }
              }
            });
  }

  /** Ends a job that was stopped. */
  public void stopped(long id) {
    finish(id, JobState.STOPPED, null, STOPPED);
  }

  /** A job by its inner id, for its own batch artifacts. */
  public JobSummary get(long id) {
    return transactions.outside(() -> store.find(id).orElseThrow());
  }

  /** The caller that a job works as: the system, in the owner's name, in the job's school. */
  public Caller callerOf(JobSummary job) {
    return new Caller(
        job.personId() == 0 ? null : job.personId(),
        "job " + job.kind(),
        "SYSTEM",
        job.schoolId(),
        null,
        null,
        EnumSet.allOf(Permission.class),
        Scope.ALL,
        Language.ZH_HANT,
        "",
        "",
        "job-" + job.id());
  }

  /** Reports progress, visible at once. */
  public void progress(long id, int done, int total) {
    transactions.outside(
        () -> {
          store.progress(id, done, total, clock.now().plus(LEASE));
          return null;
        });
  }

  /** Keeps the result (JSON text) of a job that is done. */
  public void done(long id, String result) {
    finish(id, JobState.DONE, result, null);
  }

  /** Ends a job that failed; {@code error} is a text key. */
  public void failed(long id, String error) {
    finish(id, JobState.FAILED, null, error);
  }

  private void finish(long id, JobState state, String result, String error) {
    transactions.outside(
        () -> {
          store.finish(id, state, result, error, clock.now());
          return null;
        });
  }
}
