package org.smartcampus.contactparents.model;

/** Whether a student attends, has left or has graduated (P-64). */
public enum StudentStatus {
  ACTIVE,
  LEFT,
  GRADUATED;

  public String textKey() {
    return "contactparents.studentStatus." + name();
  }
}
