package org.smartcampus.shared.model;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A birth date. Prints as {@code ••••-••-••}. */
public final class BirthDate implements PersonalData {
  private final LocalDate date;

  private BirthDate(LocalDate date) {
    this.date = date;
  }

  public static BirthDate of(LocalDate date) {
    return date == null ? null : new BirthDate(date);
  }

  /**
   * Reads {@code yyyy-MM-dd} or {@code yyyy/M/d}.
   *
   * @throws BusinessException {@code shared.date.invalid}
   */
  public static BirthDate parse(String raw) {
    String[] parts = PlainText.normalize(raw).split("[-/.]");
    try {
      if (parts.length == 3 && parts[0].length() == 4) {
        return new BirthDate(
            LocalDate.of(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2])));
      }
    } catch (DateTimeException | NumberFormatException e) {
      // falls through to the one refusal below
    }
    throw new BusinessException("shared.date.invalid");
  }

  public LocalDate date() {
    return date;
  }

  @Override
  public String reveal() {
    return date.toString();
  }

  @Override
  public String toString() {
    return "••••-••-••";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BirthDate that && that.date.equals(date);
  }

  @Override
  public int hashCode() {
    return date.hashCode();
  }
}
