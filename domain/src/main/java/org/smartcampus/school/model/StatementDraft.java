package org.smartcampus.school.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.RichText;
import org.smartcampus.shared.model.SafeHtml;

/**
 * The version of a statement that the bureau is writing (P-04).
 *
 * @param number that it gets when it is published
 * @param version counts the changes; a form carries it to notice edits in between
 * @param editor name of who changed it last
 */
public record StatementDraft(
    StatementPurpose purpose,
    int number,
    int version,
    String editor,
    Instant editedAt,
    Map<Language, Text> texts) {
  /** One language of it. */
  public record Text(String title, SafeHtml body) {
    /** What a language has before anybody wrote in it. */
    public static final Text NONE = new Text("", SafeHtml.sanitize(""));

    /** Whether neither title nor body is missing. */
    public boolean isComplete() {
      return !title.isEmpty() && !RichText.isEmpty(body);
    }

    boolean isEmpty() {
      return title.isEmpty() && RichText.isEmpty(body);
    }
  }

  public StatementDraft {
    texts = Map.copyOf(texts);
  }

  /** The same with texts. */
  public StatementDraft with(Map<Language, Text> all) {
    return new StatementDraft(purpose, number, version, editor, editedAt, all);
  }

  /** The text of a language, maybe {@link Text#NONE}. */
  public Text text(Language language) {
    return texts.getOrDefault(language, Text.NONE);
  }

  /** The languages that could be published. */
  public List<Language> complete() {
    return List.of(Language.values()).stream().filter(l -> text(l).isComplete()).toList();
  }

  /**
   * Refuses an edit that was made on an older state.
   *
   * @throws ConflictException when the version differs
   */
  public void expectVersion(int expected) {
    if (version != expected) {
      throw new ConflictException();
    }
  }

  /**
   * Refuses what must not be published: a required language that is missing, any language that is
   * half written.
   *
   * @throws BusinessException {@code school.statement.incomplete} with the language's name
   */
  public void expectComplete() {
    for (Language language : Language.values()) {
      boolean required = StatementRules.REQUIRED.contains(language);
      if (!text(language).isComplete() && (required || !text(language).isEmpty())) {
        throw new BusinessException("school.statement.incomplete", language.ownName());
      }
    }
  }
}
