package org.smartcampus.bureau.service;

/** Whose register of data requests it is: the bureau's own, or the caller's school's. */
public enum RequestSide {
  BUREAU,
  SCHOOL
}
