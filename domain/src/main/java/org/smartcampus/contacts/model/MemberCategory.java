package org.smartcampus.contacts.model;

/** Whether a member teaches (F080); stored, and editable by administrators. */
public enum MemberCategory {
  TEACHING,
  ADMINISTRATIVE
}
