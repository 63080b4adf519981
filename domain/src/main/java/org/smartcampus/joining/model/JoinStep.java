package org.smartcampus.joining.model;

/** What may happen to a line of a request (§3.3). */
public enum JoinStep {
  APPROVE,
  REJECT,
  FORWARD,
  ASK,
  ANSWER,
  CANCEL,
  EXPIRE
}
