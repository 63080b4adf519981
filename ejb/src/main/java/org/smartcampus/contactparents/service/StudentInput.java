package org.smartcampus.contactparents.service;

import java.time.LocalDate;
import org.smartcampus.contactparents.model.Gender;
import org.smartcampus.contactparents.model.StudentStatus;

/**
 * What a form says of a student (P-67).
 *
 * @param birthDate null leaves a known one as it is, since the form does not show it
 * @param classNode public id of the class
 * @param status ignored for a new student, who attends
 */
public record StudentInput(
    String name,
    String otherName,
    String studentNo,
    Gender gender,
    LocalDate birthDate,
    String classNode,
    StudentStatus status) {}
