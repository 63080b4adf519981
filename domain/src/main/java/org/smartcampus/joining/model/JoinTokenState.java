package org.smartcampus.joining.model;

/** State of a token (P-65). {@code EXPIRED} is never stored: time or quota make it. */
public enum JoinTokenState {
  ACTIVE,
  PAUSED,
  EXPIRED,
  REVOKED
}
