package org.smartcampus.identity.model;

/** What a person is in a school, or in the bureau (§3.8). */
public enum Role {
  BUREAU_ADMIN,
  SUPER_ADMIN,
  SUB_ADMIN,
  STAFF,
  PARENT
}
