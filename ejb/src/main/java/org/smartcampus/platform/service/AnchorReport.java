package org.smartcampus.platform.service;

import java.util.List;
import java.util.Map;

/**
 * What the comparison of the anchored heads with the chains found.
 *
 * @param schools by inner number of the school, 0 for the bureau; only those with an anchored head
 * @param unreadable lines of the anchor's files that are none; one may be left by a machine that
 *     stopped while it wrote
 */
public record AnchorReport(Map<Integer, OfSchool> schools, long unreadable) {
  /**
   * One school's heads.
   *
   * @param heads how many were compared
   * @param faults the first place of each kind that does not hold
   */
  public record OfSchool(long heads, List<ChainFault> faults) {
    /** Of a chain of which no head was anchored. */
    static final OfSchool NONE = new OfSchool(0, List.of());

    public OfSchool {
      faults = List.copyOf(faults);
    }
  }

  /** What is said of one school. */
  public OfSchool of(int school) {
    return schools.getOrDefault(school, OfSchool.NONE);
  }
}
