package org.smartcampus.shared.model;

/**
 * One page of a list: {@code size} is 20, 50 or 100 (F077); {@code number} counts from 0; {@code
 * sort} is one of the table's own sortable columns or null for its natural order; {@code search} is
 * what the person typed, never part of a URL; {@code from} says where to read on from when the page
 * beside this one was shown before, and is null for a jump.
 */
public record PageRequest(
    int number, int size, String sort, boolean ascending, String search, PageFrom from) {
  public PageRequest {
    if (number < 0 || size < 1 || size > 200) {
      throw new BusinessException("shared.page.invalid");
    }
    search = PlainText.normalize(search);
  }

  /** A jump to a page. */
  public PageRequest(int number, int size, String sort, boolean ascending, String search) {
    this(number, size, sort, ascending, search, null);
  }

  public static PageRequest first(int size) {
    return new PageRequest(0, size, null, true, "");
  }

  public int offset() {
    return Math.multiplyExact(number, size);
  }
}
