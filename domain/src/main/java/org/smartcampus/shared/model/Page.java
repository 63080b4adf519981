package org.smartcampus.shared.model;

import java.util.List;

/**
 * The rows of one page and the number of all rows that the caller may see under the filter.
 *
 * @param first mark of the first row, from which the page before can be read; null where a list has
 *     none
 * @param last mark of the last row
 */
public record Page<T>(List<T> rows, long total, PageMark first, PageMark last) {
  public Page {
    rows = List.copyOf(rows);
  }

  /** A page of a list without marks. */
  public Page(List<T> rows, long total) {
    this(rows, total, null, null);
  }
}
