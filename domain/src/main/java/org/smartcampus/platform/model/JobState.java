package org.smartcampus.platform.model;

/**
 * Life of a job: {@code QUEUED → RUNNING → DONE | FAILED | STOPPED}. What a failed or stopped job
 * had done is kept; another job may do the rest.
 */
public enum JobState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  STOPPED;

  public boolean isOver() {
    return this != QUEUED && this != RUNNING;
  }

  /** True when another job may do what this one left. */
  public boolean mayContinue() {
    return this == FAILED || this == STOPPED;
  }
}
