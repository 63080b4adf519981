package org.smartcampus.bureau.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a school, or one of its sections, stood on a day: counts only (P-07).
 *
 * @param section name of a kind of section, empty for the whole school; a section has no staff and
 *     no notices of its own, so those counts are 0
 * @param countedAt when it was counted that day
 * @param active7 people of the school who were signed in during the seven days before
 * @param waiting requests of parents that wait for verification
 * @param notified students of the notices of the last 30 days, one for each notice
 * @param unread of these, whose guardians have not read it
 */
public record SchoolDay(
    int schoolId,
    LocalDate day,
    String section,
    Instant countedAt,
    int members,
    int joined,
    int active7,
    int active30,
    int classes,
    int withoutTeacher,
    int students,
    int parents,
    int bound,
    int waiting,
    int notices,
    int notified,
    int unread) {
  /** For how many days the figures are kept. */
  public static final int KEPT_DAYS = 400;

  /** Section of the figures of the whole school. */
  public static final String WHOLE = "";

  public boolean isWhole() {
    return section.isEmpty();
  }

  public int joinedPercent() {
    return percent(joined, members);
  }

  public int boundPercent() {
    return percent(bound, parents);
  }

  /** Rounded down, so that 100 means all; 0 of nothing. */
  static int percent(int part, int all) {
    return all == 0 ? 0 : (int) (100L * part / all);
  }
}
