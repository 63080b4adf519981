package org.smartcampus.contacts.model;

/** The page on which a confidential value was asked for (P-44). */
public enum ViewPlace {
  /** P-20. */
  DIRECTORY,
  /** P-21. */
  MEMBER,
  /** P-64. */
  STUDENTS,
  /** P-67. */
  STUDENT,
  /** P-66. */
  REQUEST
}
