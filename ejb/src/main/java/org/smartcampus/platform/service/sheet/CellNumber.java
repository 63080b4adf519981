package org.smartcampus.platform.service.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Numbers of a workbook as people wrote them, and its day counts as ISO dates. */
final class CellNumber {
  private static final MathContext SHOWN = new MathContext(15);
  private static final int LAST_DAY = 2_958_465;

  private CellNumber() {}

  /**
   * {@code 6.6201175E7} → {@code 66201175}, {@code 0.30000000000000004} → {@code 0.3}; no number →
   * unchanged.
   */
  static String plain(String raw, int zeros) {
    String text = raw.strip();
    if (text.length() > 40 || !text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
      return raw;
    }
    BigDecimal number = new BigDecimal(text);
    if (number.precision() > 15 && number.stripTrailingZeros().scale() > 0) {
      number = number.round(SHOWN);
    }
    if (number.signum() == 0) {
      return "0".repeat(Math.max(1, zeros));
    }
    String plain = number.stripTrailingZeros().toPlainString();
    boolean whole = number.signum() > 0 && plain.indexOf('.') < 0;
    return whole && plain.length() < zeros ? "0".repeat(zeros - plain.length()) + plain : plain;
  }

  /**
   * ISO date, date and time, or time of a day count; a count outside the calendar stays a number.
   */
  static String date(String raw, boolean since1904) {
    double count;
    try {
      count = Double.parseDouble(raw.strip());
    } catch (NumberFormatException e) {
      return raw;
    }
    if (!(count >= 0 && count < LAST_DAY + 1)) {
      return plain(raw, 0);
    }
    long day = (long) Math.floor(count);
    long second = Math.round((count - day) * 86_400);
    LocalTime time = LocalTime.ofSecondOfDay(second % 86_400);
    if (day == 0 && second > 0 && second < 86_400 && !since1904) {
      return time.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }
    LocalDate date = start(day, since1904).plusDays(day + second / 86_400);
    return second % 86_400 == 0 ? date.toString() : LocalDateTime.of(date, time).toString();
  }

  /**
   * The calendar from 1900 holds a 29 February 1900 that never was, so the first sixty days count
   * from a day later.
   */
  private static LocalDate start(long day, boolean since1904) {
    if (since1904) {
      return LocalDate.of(1904, 1, 1);
    }
    return day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
  }
}
