package org.smartcampus.bureau.model;

/** Where a data request stands: {@code RECEIVED → ASSIGNED → CLOSED}. */
public enum RequestState {
  RECEIVED,
  ASSIGNED,
  CLOSED
}
