package org.smartcampus.notification.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.model.NotificationState;

/**
 * A notice as a list shows it.
 *
 * @param scope names of the chosen nodes; empty when it is the whole school
 * @param withdrawLeft time left to withdraw, zero when over
 */
public record NotificationSummary(
    String publicId,
    String title,
    String sender,
    boolean wholeSchool,
    List<String> scope,
    NotificationMode mode,
    NotificationState state,
    Instant createdAt,
    Instant sentAt,
    int students,
    int guardians,
    int unreachable,
    int readStudents,
    int confirmedStudents,
    Duration withdrawLeft) {
  /** Reached students of whom a guardian has read it, in percent. */
  public int readPercent() {
    return percent(readStudents);
  }

  /** Reached students who are confirmed by the notice's rule, in percent. */
  public int confirmedPercent() {
    return percent(confirmedStudents);
  }

  private int percent(int part) {
    int reached = students - unreachable;
    return reached == 0 ? 0 : (int) Math.round(100.0 * part / reached);
  }
}
