package org.smartcampus.platform.service;

/**
 * A job in the list of jobs.
 *
 * @param titleKey text key of what it does
 * @param changeable true when the caller may stop or continue it
 */
public record JobRow(JobSummary job, String titleKey, boolean changeable) {
  /** True when it may be stopped now. */
  public boolean isStoppable() {
    return changeable && !job.state().isOver();
  }

  /** True when another job may do what this one left. */
  public boolean isResumable() {
    return changeable && job.state().mayContinue();
  }
}
