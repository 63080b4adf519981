package org.smartcampus.contactparents.service;

import java.io.Serializable;
import java.util.List;
import org.smartcampus.contactparents.model.Gender;
import org.smartcampus.contactparents.model.StudentStatus;

/** A student in a list (P-64). */
public record StudentSummary(
    long id,
    String publicId,
    String studentNo,
    String name,
    String otherName,
    Gender gender,
    String className,
    StudentStatus status,
    List<GuardianFacts> guardians)
    implements Serializable {}
