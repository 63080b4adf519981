package org.smartcampus.contactparents.service;

import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.NameKeys;

/** Turns what a person typed into what lists look for: a name pattern and the last four digits. */
record RosterSearch(String like, String lastFour) {
  static RosterSearch of(String typed, int school) {
    if (typed == null || typed.isBlank()) {
      return new RosterSearch(null, null);
    }
    String digits = typed.replaceAll("[\\s\\-+]", "");
    return new RosterSearch(
        NameKeys.likePattern(typed),
        digits.matches("\\d{4,}")
            ? BlindIndex.lastFour(school, digits.substring(digits.length() - 4))
            : null);
  }
}
