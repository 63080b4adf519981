package org.smartcampus.platform.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.platform.model.AuditLog;
import org.smartcampus.platform.model.AuditType;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Days;
import org.smartcampus.shared.model.PlainText;

/**
 * What is asked of a log.
 *
 * @param type null for all
 * @param name part of the name of who did it; empty for everybody
 * @param from first day, in the bureau's zone
 * @param until last day, at most {@link #DAYS} counting both
 */
public record AuditFilter(
    AuditLog log, AuditType type, String name, LocalDate from, LocalDate until)
    implements Serializable {
  /** Most days of one question (P-42). */
  public static final int DAYS = 7;

  public AuditFilter {
    name = PlainText.normalize(name);
  }

  /** All of the last days up to today. */
  public static AuditFilter upTo(LocalDate today, AuditLog log) {
    return new AuditFilter(log, null, "", today.minusDays(DAYS - 1L), today);
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

  /** What is asked, as the audit keeps it. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("from", from);
    facts.put("until", until);
    if (type != null) {
      facts.put("type", type);
    }
    if (!name.isEmpty()) {
      facts.put("person", name);
    }
    return facts;
  }

  /** The same as plain words, for an export that is taken later. */
  public Map<String, String> parameters() {
    Map<String, String> words = new HashMap<>();
    facts().forEach((word, value) -> words.put(word, value.toString()));
    words.put("log", log.name());
    return words;
  }

  /** What {@link #parameters} gave. */
  public static AuditFilter of(Map<String, String> words) {
    String type = words.get("type");
    return new AuditFilter(
        AuditLog.valueOf(words.get("log")),
        type == null ? null : AuditType.valueOf(type),
        words.getOrDefault("person", ""),
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
