package org.smartcampus.contactparents.service.roster;

import org.smartcampus.shared.model.Language;

/** A parent as the book knows him; {@code id} is null until he is stored. */
final class KnownParent {
  final Long id;
  final String name;
  final boolean bound;
  String mobileIndex;
  String emailIndex;
  Language language;

  KnownParent(
      Long id,
      String name,
      boolean bound,
      String mobileIndex,
      String emailIndex,
      Language language) {
    this.id = id;
    this.name = name;
    this.bound = bound;
    this.mobileIndex = mobileIndex;
    this.emailIndex = emailIndex;
    this.language = language;
  }
}
