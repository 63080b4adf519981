package org.smartcampus.school.model;

/** The form a statement belongs to (P-04). */
public enum StatementPurpose {
  PARENT_JOIN,
  STAFF_JOIN,
  ADMIN_JOIN
}
