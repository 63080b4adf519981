package org.smartcampus.shared.model;

/**
 * One page of a list: {@code size} is 20, 50 or 100 (F077); {@code number} counts from 0; {@code
 * sort} is one of the table's own sortable columns or null for its natural order; {@code search} is
 * what the person typed, never part of a URL.
 */
public record PageRequest(int number, int size, String sort, boolean ascending, String search) {
  public PageRequest {
    if (number < 0 || size < 1 || size > 200) {
      throw new BusinessException("shared.page.invalid");
    }
    search = PlainText.normalize(search);
  }

  public static PageRequest first(int size) {
    return new PageRequest(0, size, null, true, "");
  }

  public int offset() {
    return Math.multiplyExact(number, size);
  }
}
