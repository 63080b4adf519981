package org.smartcampus.platform.service;

import java.util.HashSet;
import java.util.Set;

/**
 * Which rows a caller's permissions reach (§3.8): everything of the school, or the subtrees below
 * certain departments and nodes. The features that own the trees turn it into one predicate of
 * their queries.
 */
public record Scope(boolean all, Set<Long> departmentIds, Set<Long> nodeIds) {
  /** Everything of the school. */
  public static final Scope ALL = new Scope(true, Set.of(), Set.of());

  /** Nothing. */
  public static final Scope NONE = new Scope(false, Set.of(), Set.of());

  public Scope {
    departmentIds = Set.copyOf(departmentIds);
    nodeIds = Set.copyOf(nodeIds);
  }

  /** What either reaches. */
  public Scope plus(Scope other) {
    if (all || other.all) {
      return ALL;
    }
    return new Scope(
        false, union(departmentIds, other.departmentIds), union(nodeIds, other.nodeIds));
  }

  private static Set<Long> union(Set<Long> some, Set<Long> others) {
    Set<Long> union = new HashSet<>(some);
    union.addAll(others);
    return union;
  }
}
