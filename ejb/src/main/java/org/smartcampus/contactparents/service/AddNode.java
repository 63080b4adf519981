package org.smartcampus.contactparents.service;

import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.model.StandardGrade;

/**
 * Adds a node (P-60). Its kind follows from the node above.
 *
 * @param parent public id of the node above, or null for a campus
 * @param name ignored where it is computed: a grade with a standard grade, a class with a code
 * @param standardGrade for a grade; null means non-standard
 * @param sectionKind for a section
 * @param entryYear for a grade; null takes the computed one
 * @param code for a class; the name is then the grade's name and the code
 */
public record AddNode(
    String parent,
    String name,
    StandardGrade standardGrade,
    SectionKind sectionKind,
    Integer entryYear,
    String code) {}
