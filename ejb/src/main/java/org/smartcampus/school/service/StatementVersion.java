package org.smartcampus.school.service;

import java.time.Instant;
import java.util.List;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.school.model.StatementState;
import org.smartcampus.shared.model.Language;

/**
 * A version of a statement in the bureau's list (P-04).
 *
 * @param languages that it has; of a draft those that are complete
 * @param validFrom null for a draft
 * @param by name of who published or last edited it; empty for the product's own text
 * @param at when it was published or last edited
 * @param version of a draft, for the form; 0 otherwise
 * @param product true for the product's own text, which the bureau must replace
 */
public record StatementVersion(
    StatementPurpose purpose,
    int number,
    StatementState state,
    List<Language> languages,
    Instant validFrom,
    String by,
    Instant at,
    int version,
    boolean product) {
  /** How an address names it: the purpose and the number. */
  public String id() {
    return purpose + "-" + number;
  }

  public boolean isDraft() {
    return state == StatementState.DRAFT;
  }
}
