package org.smartcampus.platform.service.imports;

import java.util.List;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/**
 * Why a row is refused, or what to know about it.
 *
 * @param column key of the column in the kind's header, empty for the whole row
 * @param key text key of the reason, the same as in forms
 * @param args the text's arguments, never personal data of others
 */
public record RowProblem(String column, String key, List<String> args) {
  public RowProblem {
    args = List.copyOf(args);
  }

  public static RowProblem of(String column, String key, Object... args) {
    return new RowProblem(column, key, java.util.Arrays.stream(args).map(String::valueOf).toList());
  }

  /** A rule's refusal as a problem of one column. */
  public static RowProblem of(String column, BusinessException refusal) {
    return of(column, refusal.key(), refusal.args());
  }

  /** The reason in a language. */
  public String message(Language language) {
    return Texts.of(language).get(key, args.toArray());
  }
}
