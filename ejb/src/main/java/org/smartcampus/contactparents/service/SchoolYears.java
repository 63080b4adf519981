package org.smartcampus.contactparents.service;

import java.time.LocalDate;
import java.time.Month;

/** School years start on 1 September and bear the number of that year. */
final class SchoolYears {
  private SchoolYears() {}

  static int current(LocalDate today) {
    return today.getMonthValue() >= Month.SEPTEMBER.getValue()
        ? today.getYear()
        : today.getYear() - 1;
  }
}
