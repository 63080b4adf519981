package org.smartcampus.platform.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.smartcampus.platform.model.JobState;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * The page of jobs (P-46): everybody in the console sees his own, who holds {@code JOBS_VIEW} those
 * of the whole school. Stopping and continuing ask the right that ordering such a job asks.
 */
@Stateless
@Requires(Permission.CONSOLE_ENTER)
public class JobService {
  @Inject private Jobs jobs;
  @Inject private Callers callers;
  @Inject private Audit audit;
  @Inject @Any private Instance<JobKind> kinds;

  /** Jobs, newest first; in one state only when it is not null. */
  public Page<JobRow> list(JobState state, PageRequest request) {
    Page<JobSummary> page = jobs.list(state, request);
    return new Page<>(page.rows().stream().map(this::row).toList(), page.total());
  }

  /**
   * Stops a job; what it has done is kept.
   *
   * @throws NotFoundException when the caller sees no such job
   */
  public void stop(String publicId) {
    jobs.stop(changeable(publicId));
    audit.record("job.stop", "Job", publicId);
  }

  /**
   * Lets another job do what this one left; nothing happens when this one is not over, or done.
   *
   * @throws NotFoundException when the caller sees no such job
   */
  public void resume(String publicId) {
    JobSummary job = changeable(publicId);
    if (job.state().mayContinue()) {
      kind(job).resume(job);
      audit.record("job.resume", "Job", publicId);
    }
  }

  private JobSummary changeable(String publicId) {
    JobSummary job = jobs.find(publicId);
    callers.current().require(kind(job).permission(job));
    return job;
  }

  private JobRow row(JobSummary job) {
    JobKind kind = kind(job);
    boolean may = callers.current().has(kind.permission(job));
    return new JobRow(
        job,
        kind.titleKey(job),
        may && !job.state().isOver(),
        may && job.state().mayContinue() && kind.isOpen(job));
  }

  private JobKind kind(JobSummary job) {
    return kinds.stream()
        .filter(k -> k.kind().equals(job.kind()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no bean for jobs of kind " + job.kind()));
  }
}
