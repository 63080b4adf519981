package org.smartcampus.contactparents.service;

import java.io.Serializable;
import java.util.List;

/** A student of the roster with his parents, ended relations left out. */
public record StudentFacts(
    long id,
    String publicId,
    String studentNo,
    String name,
    String otherName,
    long classId,
    String className,
    List<GuardianFacts> guardians)
    implements Serializable {}
