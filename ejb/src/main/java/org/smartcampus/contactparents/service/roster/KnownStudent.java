package org.smartcampus.contactparents.service.roster;

import java.util.ArrayList;
import java.util.List;
import org.smartcampus.contactparents.model.Gender;
import org.smartcampus.shared.model.BirthDate;

/** A student as the book knows him; {@code id} is null until he is stored. */
final class KnownStudent {
  final Long id;
  final int version;
  final List<KnownRelation> relations = new ArrayList<>();
  String no;
  String name;
  String otherName;
  Gender gender;
  BirthDate birthDate;
  String classKey;

  /** True when he is outside the scope of whoever imports. */
  boolean outside;

  /** Row of this sheet that spoke of him, 0 for none. */
  int row;

  KnownStudent(Long id, int version) {
    this.id = id;
    this.version = version;
  }

  /** The mark that a dry run leaves: who it met, in which state. */
  String target() {
    return id == null ? "" : id + "." + version;
  }
}
