package org.smartcampus.notification.model;

/** Life of a notice: {@code DRAFT → SENT → WITHDRAWN → DELETED} (§3.5). */
public enum NotificationState {
  DRAFT,
  SENT,
  WITHDRAWN,
  DELETED;

  public String textKey() {
    return "notification.state." + name();
  }
}
