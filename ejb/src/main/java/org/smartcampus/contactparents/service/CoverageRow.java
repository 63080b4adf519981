package org.smartcampus.contactparents.service;

import java.io.Serializable;

/**
 * How far the parents of one class are bound.
 *
 * @param branch names from the campus to the grade, separated by {@code /}
 * @param studentsReached students with at least one bound and verified parent
 * @param parents parents on the roster with a relation to a student of the class
 * @param bound of these, bound to a person
 */
public record CoverageRow(
    String branch,
    String className,
    Long formTeacherId,
    int students,
    int studentsReached,
    int parents,
    int bound)
    implements Serializable {
  /** Students reached, in percent of all; 0 for an empty class. */
  public int percent() {
    return students == 0 ? 0 : 100 * studentsReached / students;
  }
}
