package org.smartcampus.contacts.service.confidential;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.platform.model.ConfidentialField;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Days;
import org.smartcampus.shared.model.PlainText;

/**
 * What is asked of the recorded looks (P-44).
 *
 * @param viewer part of the name of who looked; empty for everybody
 * @param name part of the name of who was looked at; empty for everybody
 * @param field null for all
 * @param from first day, in the bureau's zone
 * @param until last day, at most {@link #DAYS} counting both
 */
public record ViewQuestion(
    String viewer, String name, ConfidentialField field, LocalDate from, LocalDate until)
    implements Serializable {
  /**
   * Most days of one question; the log of administrators is read by weeks, this one by quarters.
   */
  public static final int DAYS = 92;

  private static final int FIRST_DAYS = 30;

  public ViewQuestion {
    viewer = PlainText.normalize(viewer);
    name = PlainText.normalize(name);
  }

  /** All of the last thirty days. */
  public static ViewQuestion upTo(LocalDate today) {
    return new ViewQuestion("", "", null, today.minusDays(FIRST_DAYS - 1L), today);
  }

  /**
   * Refuses days as {@link Days#requireAtMost} says.
   *
   * @throws BusinessException on field {@code from} or {@code until}
   */
  void check() {
    days().requireAtMost(DAYS);
  }

  private Days days() {
    return new Days(from, until);
  }

  /** The same as plain words, for the audit and for an export that is taken later. */
  public Map<String, String> parameters() {
    Map<String, String> words = new HashMap<>();
    words.put("from", from.toString());
    words.put("until", until.toString());
    if (!viewer.isEmpty()) {
      words.put("person", viewer);
    }
    if (!name.isEmpty()) {
      words.put("name", name);
    }
    if (field != null) {
      words.put("field", field.name());
    }
    return words;
  }

  /** What {@link #parameters} gave. */
  static ViewQuestion of(Map<String, String> words) {
    String field = words.get("field");
    return new ViewQuestion(
        words.getOrDefault("person", ""),
        words.getOrDefault("name", ""),
        field == null ? null : ConfidentialField.valueOf(field),
        LocalDate.parse(words.get("from")),
        LocalDate.parse(words.get("until")));
  }

  /** The first instant that belongs to it. */
  public Instant begin() {
    return days().begin();
  }

  /** The first instant after it. */
  public Instant end() {
    return days().end();
  }
}
