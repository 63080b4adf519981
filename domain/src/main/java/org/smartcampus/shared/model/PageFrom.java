package org.smartcampus.shared.model;

/**
 * Where a page is read from when the one beside it, or the same one, was shown before.
 *
 * @param mark first or last row of the page that was shown
 * @param backwards the page ends at the mark instead of beginning there
 * @param inclusive the marked row belongs to the page
 */
public record PageFrom(PageMark mark, boolean backwards, boolean inclusive) {
  /** The page after one that ended with this row. */
  public static PageFrom after(PageMark last) {
    return new PageFrom(last, false, false);
  }

  /** The page before one that began with this row. */
  public static PageFrom before(PageMark first) {
    return new PageFrom(first, true, false);
  }

  /** Once more the page that began with this row. */
  public static PageFrom at(PageMark first) {
    return new PageFrom(first, false, true);
  }
}
