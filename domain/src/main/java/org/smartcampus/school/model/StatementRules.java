package org.smartcampus.school.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.PlainText;

/** What a version of a statement must be (P-04), and which one is valid at a moment. */
public final class StatementRules {
  /** Longest title in code points. */
  public static final int TITLE_MAX = 200;

  /** Without these nothing is published; Simplified Chinese may be left out. */
  public static final List<Language> REQUIRED = List.of(Language.ZH_HANT, Language.PT, Language.EN);

  private StatementRules() {}

  /** A published version as far as time goes. */
  public record Published(int number, Instant validFrom) {}

  /**
   * The version that a form shows: the highest number whose time has come. A later version thus
   * takes the place of one that was to come after it.
   */
  public static Optional<Published> valid(List<Published> versions, Instant now) {
    return versions.stream()
        .filter(v -> !v.validFrom().isAfter(now))
        .max(Comparator.comparingInt(Published::number));
  }

  /** Where a published version stands among the others of its purpose. */
  public static StatementState state(Published one, List<Published> versions, Instant now) {
    boolean overtaken =
        versions.stream()
            .filter(v -> v.number() > one.number())
            .anyMatch(v -> !v.validFrom().isAfter(now) || !v.validFrom().isAfter(one.validFrom()));
    if (overtaken) {
      return StatementState.SUPERSEDED;
    }
    return one.validFrom().isAfter(now) ? StatementState.SCHEDULED : StatementState.VALID;
  }

  /**
   * A title as it is kept.
   *
   * @throws BusinessException on field {@code title}
   */
  public static String title(String typed) {
    return PlainText.optional(typed, TITLE_MAX, "title");
  }

  /**
   * From when a version shall be valid.
   *
   * @param wanted null for at once
   * @throws BusinessException {@code school.statement.past} on field {@code from}
   */
  public static Instant validFrom(Instant wanted, Instant now) {
    if (wanted == null) {
      return now;
    }
    if (!wanted.isAfter(now)) {
      throw new BusinessException("school.statement.past").onField("from");
    }
    return wanted;
  }
}
