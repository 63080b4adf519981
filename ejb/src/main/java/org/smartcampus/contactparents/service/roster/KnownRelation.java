package org.smartcampus.contactparents.service.roster;

import org.smartcampus.contactparents.model.RelationKind;

/** A parent beside a student as the book knows it; {@code id} is null until it is stored. */
final class KnownRelation {
  final Long id;
  final KnownParent parent;
  final boolean ended;
  RelationKind kind;
  String text;

  KnownRelation(Long id, KnownParent parent, boolean ended, RelationKind kind, String text) {
    this.id = id;
    this.parent = parent;
    this.ended = ended;
    this.kind = kind;
    this.text = text;
  }
}
