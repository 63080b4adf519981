package org.smartcampus.platform.model;

/** Life of a job: {@code QUEUED → RUNNING → DONE | FAILED}. */
public enum JobState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED;

  public boolean isOver() {
    return this == DONE || this == FAILED;
  }
}
