package org.smartcampus.shared.console;

/**
 * The number of open things beside a menu entry, given by the feature that owns them. A CDI bean;
 * the menu asks it only when the caller may open the entry, once per page.
 */
public interface MenuCounter {
  /** The counter's name in the list of pages, for example {@code joining.waiting}. */
  String name();

  /** Open things within the caller's scope; 0 shows nothing. */
  long count();
}
