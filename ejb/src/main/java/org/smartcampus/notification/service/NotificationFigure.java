package org.smartcampus.notification.service;

import java.time.Instant;
import org.smartcampus.notification.model.ConfirmRule;
import org.smartcampus.notification.model.NotificationMode;

/** The head of a printed report on one notice. */
public record NotificationFigure(
    String title,
    String sender,
    Instant sentAt,
    NotificationMode mode,
    ConfirmRule rule,
    Instant deadline,
    int students,
    int guardians,
    ReceiptCounts counts) {
  /** How many persons its receipts name. */
  public int persons() {
    return students + guardians;
  }
}
