package org.smartcampus.bureau.model;

/** What somebody asks for about his own data (F018). */
public enum RequestKind {
  ACCESS,
  CORRECTION
}
