package org.smartcampus.contacts.service;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects how the member counts of departments change: a member counts once in every department
 * above one of his. Written at the end of a transaction, so that counters are locked briefly.
 */
final class Counters {
  private final Map<Long, Integer> deltas = new HashMap<>();

  /** A member moved from departments to departments, named by their paths. */
  void moved(Collection<String> before, Collection<String> after) {
    all(before).forEach(id -> deltas.merge(id, -1, Integer::sum));
    all(after).forEach(id -> deltas.merge(id, 1, Integer::sum));
  }

  Map<Long, Integer> deltas() {
    return deltas;
  }

  private static Set<Long> all(Collection<String> paths) {
    Set<Long> ids = new HashSet<>();
    paths.forEach(path -> ids.addAll(ids(path)));
    return ids;
  }

  /** The ids in a path {@code /1/7/}. */
  static List<Long> ids(String path) {
    return Arrays.stream(path.split("/")).filter(s -> !s.isEmpty()).map(Long::valueOf).toList();
  }
}
