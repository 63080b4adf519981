package org.smartcampus.contactparents.service;

import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.shared.model.Language;

/**
 * What a form says of a parent beside a student (P-67).
 *
 * @param mobile as typed; empty leaves a known number as it is, since the form does not show it
 * @param email as typed; empty leaves a known address as it is
 */
public record ParentInput(
    String name,
    RelationKind relation,
    String relationText,
    String mobile,
    String email,
    Language language,
    boolean receivesNotices) {}
