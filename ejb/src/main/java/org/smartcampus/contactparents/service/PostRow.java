package org.smartcampus.contactparents.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.smartcampus.contactparents.model.TeacherRole;

/**
 * A teacher on a node (P-63).
 *
 * @param joined whether he can sign in; one who has left the school is not joined either
 */
public record PostRow(
    long id,
    TeacherRole role,
    boolean main,
    String name,
    String account,
    String departments,
    boolean joined,
    String subject,
    LocalDate since)
    implements Serializable {}
