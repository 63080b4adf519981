package org.smartcampus.contactparents.service;

import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.shared.model.Language;

/**
 * What a form says of a parent beside a student (P-67).
 *
 * @param parentVersion version of the parent that the form was made from; of no meaning for a new
 *     one
 * @param relationVersion the same of the relation
 * @param mobile as typed; empty leaves a known number as it is, since the form does not show it
 * @param email as typed; empty leaves a known address as it is
 */
public record ParentInput(
    int parentVersion,
    int relationVersion,
    String name,
    RelationKind relation,
    String relationText,
    String mobile,
    String email,
    Language language,
    boolean receivesNotices) {}
