package org.smartcampus.contactparents.service;

import org.smartcampus.contactparents.model.SectionKind;

/**
 * Changes a node's own fields (P-62).
 *
 * @param version the version that the form was made from
 */
public record EditNode(
    String node,
    int version,
    String name,
    Integer entryYear,
    SectionKind sectionKind,
    String code) {}
