package org.smartcampus.platform.model;

/** The two logs that one audit is read as. */
public enum AuditLog {
  /** What administrators did, and the system for them (P-42). */
  ADMINISTRATORS,
  /** What members and parents did, and what became of their names and telephones (P-43). */
  MEMBERS
}
