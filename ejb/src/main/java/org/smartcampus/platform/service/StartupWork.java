package org.smartcampus.platform.service;

/** Work after the start that has to be over before the system calls itself ready. A CDI bean. */
public interface StartupWork {
  /** What it is, for the health report, for example {@code demo-bureau}. */
  String name();

  boolean isFinished();

  /** Whether it ended without success; then only a new start can help. */
  default boolean hasFailed() {
    return false;
  }
}
