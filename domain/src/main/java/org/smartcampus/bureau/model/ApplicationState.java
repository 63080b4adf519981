package org.smartcampus.bureau.model;

/** How a school's application stands. */
public enum ApplicationState {
  WAITING,
  GRANTED,
  REFUSED,
  /** The school took it back. */
  WITHDRAWN
}
