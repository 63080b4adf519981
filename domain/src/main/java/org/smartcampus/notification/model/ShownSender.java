package org.smartcampus.notification.model;

/** Whose name parents see as the sender: the person's or the school's (P-68). */
public enum ShownSender {
  PERSON,
  SCHOOL;

  public String textKey() {
    return "notification.shownAs." + name();
  }
}
