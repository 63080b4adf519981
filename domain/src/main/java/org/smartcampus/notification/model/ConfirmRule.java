package org.smartcampus.notification.model;

/**
 * When a student counts as confirmed: any guardian has confirmed, or each one who got the notice.
 */
public enum ConfirmRule {
  ANY,
  EACH;

  public String textKey() {
    return "notification.rule." + name();
  }
}
