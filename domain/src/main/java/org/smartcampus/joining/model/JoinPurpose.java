package org.smartcampus.joining.model;

/** Whom a token invites: parents of a class, staff of a department, administrators of a school. */
public enum JoinPurpose {
  PARENT,
  STAFF,
  ADMIN
}
