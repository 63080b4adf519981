package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.model.JobState;
import org.smartcampus.platform.store.JobStore;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;

/**
 * Long work as Jakarta Batch jobs. {@code kind} is the name of the job's XML below {@code
 * META-INF/batch-jobs}; the batch job gets the property {@code jobId}. A job starts after the
 * transaction that ordered it, reports its own progress, and resumes at its last checkpoint after a
 * crash. The order is where rights are checked; the job itself works as the system in its owner's name.
 */
@ApplicationScoped
public class Jobs {
  @Inject private JobStore store;
  @Inject private Outbox outbox;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private InSchool transactions;

  /** Orders a job of the caller's school; returns it as it waits. */
  public JobSummary start(String kind, Map<String, String> parameters) {
    Caller caller = callers.current();
    long owner = caller.personId() == null ? 0 : caller.personId();
    JobSummary job = store.add(caller.schoolId(), owner, kind, parameters, clock.now());
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

  /** The newest jobs that the caller may see, of one kind or of all when null; at most 50. */
  public List<JobSummary> list(String kind) {
    Caller caller = callers.current();
    Long person = caller.has(Permission.JOBS_VIEW) ? null : caller.personId();
    return store.list(caller.schoolId(), person, kind, 50);
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
          store.progress(id, done, total);
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
