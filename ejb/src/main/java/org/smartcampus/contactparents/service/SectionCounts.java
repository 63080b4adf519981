package org.smartcampus.contactparents.service;

import org.smartcampus.contactparents.model.SectionKind;

/**
 * Counts of all sections of one kind in a school.
 *
 * @param parents on the roster with a relation to a student of the section
 * @param bound of these, bound to a person
 * @param waiting requests of parents that wait for verification
 */
public record SectionCounts(
    SectionKind section,
    int classes,
    int withoutFormTeacher,
    int students,
    int parents,
    int bound,
    int waiting) {
  SectionCounts waiting(long requests) {
    return new SectionCounts(
        section, classes, withoutFormTeacher, students, parents, bound, (int) requests);
  }
}
