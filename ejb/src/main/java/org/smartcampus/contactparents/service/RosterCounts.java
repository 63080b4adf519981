package org.smartcampus.contactparents.service;

import java.io.Serializable;

/**
 * Figures of a school for the home page and the set-up checklist (P-10).
 *
 * @param students students attending
 * @param parents parents on the roster
 * @param bound of these, bound to a person
 * @param classes classes in the structure; 0 means that it is not set up
 */
public record RosterCounts(
    long students, long parents, long bound, long classes, long classesWithoutFormTeacher)
    implements Serializable {
  public int boundPercent() {
    return parents == 0 ? 0 : (int) (100 * bound / parents);
  }
}
