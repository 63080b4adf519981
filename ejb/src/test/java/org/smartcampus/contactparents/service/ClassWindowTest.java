package org.smartcampus.contactparents.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassWindowTest {
  private static final Map<Long, Integer> BY_CLASS = new LinkedHashMap<>();

  static {
    BY_CLASS.put(7L, 3);
    BY_CLASS.put(5L, 4);
    BY_CLASS.put(9L, 2);
  }

  @Test
  void aPageWithinOneClassReadsOnlyIt() {
    assertEquals(new ClassWindow(List.of(7L), 0), ClassWindow.of(BY_CLASS, 0, 3));
    assertEquals(new ClassWindow(List.of(5L), 1), ClassWindow.of(BY_CLASS, 4, 3));
  }

  @Test
  void aPageOverABorderReadsBothSides() {
    assertEquals(new ClassWindow(List.of(7L, 5L), 2), ClassWindow.of(BY_CLASS, 2, 2));
    assertEquals(new ClassWindow(List.of(7L, 5L, 9L), 1), ClassWindow.of(BY_CLASS, 1, 20));
  }

  @Test
  void aPageBehindTheEndIsEmpty() {
    assertEquals(List.of(), ClassWindow.of(BY_CLASS, 9, 20).classes());
    assertEquals(List.of(), ClassWindow.of(Map.of(), 0, 20).classes());
  }
}
