package org.smartcampus.contactparents.service;

import java.io.Serializable;
import java.util.List;

/**
 * A node with what the structure page counts below it (P-60).
 *
 * @param heads names of the persons in charge; for a class its form teachers, the main one first
 * @param students students attending
 * @param relations parents on the roster, counted once for each child
 * @param bound of these, the verified and bound ones
 * @param pending requests waiting for a decision
 */
public record NodeRow(
    NodeSummary node, List<String> heads, long students, long relations, long bound, long pending)
    implements Serializable {
  /** Bound parents in percent, 0–100; null when nobody is on the roster. */
  public Integer boundPercent() {
    return relations == 0 ? null : (int) (100 * bound / relations);
  }

  /** True for a class that nobody answers for yet. */
  public boolean lacksFormTeacher() {
    return node.isClass() && heads.isEmpty();
  }

  /** The heads in one line. */
  public String headNames() {
    return String.join("、", heads);
  }
}
