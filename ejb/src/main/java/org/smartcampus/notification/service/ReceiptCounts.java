package org.smartcampus.notification.service;

import org.smartcampus.notification.model.ReceiptState;

/** Students by where they stand with a notice. */
public record ReceiptCounts(int unread, int read, int confirmed, int unreachable) {
  public int of(ReceiptState state) {
    return switch (state) {
      case UNREAD -> unread;
      case READ -> read;
      case CONFIRMED -> confirmed;
      case UNREACHABLE -> unreachable;
    };
  }

  /** Students whom somebody was reached for. */
  public int reached() {
    return unread + read + confirmed;
  }

  /** Students of whom a guardian has read or confirmed. */
  public int readOrConfirmed() {
    return read + confirmed;
  }

  /** Part of the reached students in percent, 0–100. */
  public int percent(int part) {
    return reached() == 0 ? 0 : (int) Math.round(100.0 * part / reached());
  }
}
