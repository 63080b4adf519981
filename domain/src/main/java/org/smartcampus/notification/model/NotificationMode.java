package org.smartcampus.notification.model;

/** What a notice asks of the parents: to read it, or to confirm its receipt as well (F216). */
public enum NotificationMode {
  READ,
  CONFIRM;

  public String textKey() {
    return "notification.mode." + name();
  }
}
