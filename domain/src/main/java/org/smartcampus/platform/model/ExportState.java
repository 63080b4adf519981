package org.smartcampus.platform.model;

/**
 * Where an export stands: {@code WAITING → RELEASED | REFUSED}, both first ones {@code → STOPPED}.
 */
public enum ExportState {
  /** For a second person's yes. */
  WAITING,
  /** To be taken by who ordered it, from a moment on and until another. */
  RELEASED,
  /** By the second person. */
  REFUSED,
  /** By who ordered it, or by somebody who may decide. */
  STOPPED,
  /** Nobody decided in time, or its day is over. */
  EXPIRED;

  /** Whether nothing can happen to it any more. */
  public boolean isOver() {
    return this != WAITING && this != RELEASED;
  }
}
