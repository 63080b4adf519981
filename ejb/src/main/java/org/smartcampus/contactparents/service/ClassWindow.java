package org.smartcampus.contactparents.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a page lies in a list that runs from class to class.
 *
 * @param classes the classes that the page's rows are in, in order
 * @param skip rows of the first of them before the page
 */
record ClassWindow(List<Long> classes, long skip) {
  /**
   * Finds a page.
   *
   * @param byClass number of rows of each class, in the order of the list
   */
  static ClassWindow of(Map<Long, Integer> byClass, long offset, int size) {
    List<Long> classes = new ArrayList<>();
    long before = 0;
    long skipped = 0;
    for (Map.Entry<Long, Integer> one : byClass.entrySet()) {
      long after = before + one.getValue();
      if (after <= offset) {
        skipped = after;
      } else if (before < offset + size) {
        classes.add(one.getKey());
      }
      before = after;
    }
    return new ClassWindow(List.copyOf(classes), offset - skipped);
  }
}
