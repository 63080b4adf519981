package org.smartcampus.platform.service;

import org.smartcampus.shared.model.Permission;

/**
 * What the page of jobs (P-46) knows of one kind of job; a CDI bean of whoever orders such jobs.
 */
public interface JobKind {
  /** Name of the job's XML below {@code META-INF/batch-jobs}. */
  String kind();

  /** Text key of what the job does. */
  String titleKey(JobSummary job);

  /** What somebody must be allowed to do to stop the job and to let another one do the rest. */
  Permission permission(JobSummary job);

  /** True when a failed or stopped job left something that no other job has taken over. */
  boolean isOpen(JobSummary job);

  /** Orders another job for what a failed or stopped one left. */
  void resume(JobSummary job);
}
