package org.smartcampus.contacts.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountersTest {
  @Test
  void aMemberCountsOnceAboveAllHisDepartments() {
    Counters counters = new Counters();
    counters.moved(List.of(), List.of("/1/2/", "/1/2/3/", "/1/4/"));
    assertEquals(Map.of(1L, 1, 2L, 1, 3L, 1, 4L, 1), counters.deltas());
  }

  @Test
  void aMoveChangesOnlyWhatDiffers() {
    Counters counters = new Counters();
    counters.moved(List.of("/1/2/3/"), List.of("/1/2/5/"));
    assertEquals(Map.of(1L, 0, 2L, 0, 3L, -1, 5L, 1), counters.deltas());
  }
}
