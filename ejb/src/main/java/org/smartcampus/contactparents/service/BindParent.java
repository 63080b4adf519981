package org.smartcampus.contactparents.service;

import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

/**
 * Binds a person who proved a mobile and was approved to one student (§3.3).
 *
 * @param name as the applicant wrote it; used when the roster does not know him
 * @param mobile the proven number
 * @param email or null
 */
public record BindParent(
    long studentId,
    long personId,
    String name,
    Mobile mobile,
    Email email,
    Language language,
    RelationKind relation,
    String relationText) {}
