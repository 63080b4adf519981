package org.smartcampus.joining.model;

/** How the wish to join without review stands. */
public enum WaiverState {
  REQUESTED,
  CONFIRMED,
  REFUSED,
  WITHDRAWN,
  EXPIRED
}
