package org.smartcampus.joining.model;

/**
 * Whom a token invites: parents of a class, staff of a department. Administrators have codes of
 * their own, {@link AdminQr}.
 */
public enum JoinPurpose {
  PARENT,
  STAFF
}
