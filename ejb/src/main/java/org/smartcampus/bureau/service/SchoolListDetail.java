package org.smartcampus.bureau.service;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.StagedRow;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/**
 * An uploaded list of schools as its page shows it.
 *
 * @param doneAt when it was confirmed, or null
 * @param counts rows by what they do; every action has its number
 */
public record SchoolListDetail(
    String publicId, String fileName, Instant doneAt, Map<RowAction, Integer> counts) {
  public SchoolListDetail {
    counts = Map.copyOf(counts);
  }

  /** Rows that a confirmation stores. */
  public int taken() {
    return counts.get(RowAction.ADD) + counts.get(RowAction.UPDATE);
  }

  /** Rows of an action. */
  public int count(String action) {
    return counts.get(RowAction.valueOf(action));
  }

  /** What a row of the dry run says: why it is refused, or what it changes. */
  public static String detail(StagedRow row, Language language) {
    return row.check().action() == RowAction.UPDATE
        ? Texts.of(language)
            .get(
                "platform.import.changed",
                row.check().changes().stream()
                    .map(column -> title(column, language))
                    .collect(Collectors.joining(", ")))
        : reasons(row, language);
  }

  /** Why a row is refused, in one line: {@code School code: Required.; …}. */
  static String reasons(StagedRow row, Language language) {
    return row.problems().stream()
        .map(p -> title(p.column(), language) + ": " + p.message(language))
        .collect(Collectors.joining("; "));
  }

  private static String title(String column, Language language) {
    return Texts.of(language).get(SchoolSheet.COLUMNS.get(column));
  }
}
