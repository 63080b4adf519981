package org.smartcampus.contactparents.service;

import java.time.LocalDate;
import java.time.Month;

/** School years start on 1 September and bear the number of that year. */
public final class SchoolYears {
  private SchoolYears() {}

  /** The school year that a day belongs to. */
  public static int current(LocalDate today) {
    return today.getMonthValue() >= Month.SEPTEMBER.getValue()
        ? today.getYear()
        : today.getYear() - 1;
  }
}
