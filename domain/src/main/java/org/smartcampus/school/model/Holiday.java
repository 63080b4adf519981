package org.smartcampus.school.model;

import java.time.LocalDate;

/** A day on which no school of the bureau works; its name is never translated. */
public record Holiday(LocalDate day, String name) {
  /** Longest name in code points. */
  public static final int NAME_MAX = 64;
}
