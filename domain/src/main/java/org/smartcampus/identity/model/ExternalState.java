package org.smartcampus.identity.model;

/** Where an external administrator stands (§3.8). */
public enum ExternalState {
  /** Asked by mail, or without a second factor yet. */
  INVITED,
  ACTIVE,
  SUSPENDED,
  /** His last day is over; another one lets him go on. */
  OVER,
  REMOVED
}
