package org.smartcampus.shared.model;

import java.util.List;

/** The rows of one page and the number of all rows that the caller may see under the filter. */
public record Page<T>(List<T> rows, long total) {
  public Page {
    rows = List.copyOf(rows);
  }
}
