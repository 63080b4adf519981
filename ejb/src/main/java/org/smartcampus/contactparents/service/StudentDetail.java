package org.smartcampus.contactparents.service;

import java.io.Serializable;
import java.util.List;
import org.smartcampus.contactparents.model.Gender;
import org.smartcampus.contactparents.model.StudentStatus;

/**
 * A student's page (P-67).
 *
 * @param birthDate masked, or empty when it is not known
 * @param classNode public id of the class
 */
public record StudentDetail(
    long id,
    String publicId,
    int version,
    String studentNo,
    String name,
    String otherName,
    Gender gender,
    String birthDate,
    String classNode,
    String className,
    StudentStatus status,
    List<GuardianFacts> guardians)
    implements Serializable {}
