package org.smartcampus.notification.model;

/** Where a student stands with a notice, summed over the guardians who got it (§3.5). */
public enum ReceiptState {
  UNREAD,
  READ,
  CONFIRMED,
  UNREACHABLE;

  /**
   * The state of a student.
   *
   * @param guardians guardians of the student who got the notice; 0 means unreachable
   * @param read how many of them have read it
   * @param confirmed how many of them have confirmed it
   */
  public static ReceiptState of(
      NotificationMode mode, ConfirmRule rule, int guardians, int read, int confirmed) {
    if (guardians == 0) {
      return UNREACHABLE;
    }
    int needed = rule == ConfirmRule.EACH ? guardians : 1;
    if (mode == NotificationMode.CONFIRM && confirmed >= needed) {
      return CONFIRMED;
    }
    return read > 0 ? READ : UNREAD;
  }

  /** Key of the state's name; a notice that is only read has no unconfirmed ones. */
  public String textKey(NotificationMode mode) {
    return this == READ && mode == NotificationMode.CONFIRM
        ? "notification.receipt.READ_UNCONFIRMED"
        : "notification.receipt." + name();
  }
}
