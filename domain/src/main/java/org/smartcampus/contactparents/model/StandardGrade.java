package org.smartcampus.contactparents.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.Texts;

/** The fifteen standard grades (design §8.10): 幼一–幼三, 小一–小六, 初一–初三, 高一–高三. */
public enum StandardGrade {
  K1,
  K2,
  K3,
  P1,
  P2,
  P3,
  P4,
  P5,
  P6,
  F1,
  F2,
  F3,
  F4,
  F5,
  F6;

  /** The section that the grade belongs to. */
  public SectionKind section() {
    return Stream.of(SectionKind.values())
        .filter(kind -> kind.grades().contains(this))
        .findFirst()
        .orElseThrow();
  }

  /** Position in its section, from 0. */
  public int position() {
    return section().grades().indexOf(this);
  }

  /** The year in which those entered the section who are in this grade now. */
  public int entryYear(int schoolYear) {
    return schoolYear - position();
  }

  /** The computed name of a standard grade, for example 小一 (P-60). */
  public String label(Language language) {
    return Texts.of(language).get(textKey());
  }

  /** The grade whose name this is in any of the four languages. */
  public static Optional<StandardGrade> named(String name) {
    String wanted = PlainText.normalize(name).toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(
            grade ->
                Stream.of(Language.values())
                    .anyMatch(l -> grade.label(l).toLowerCase(Locale.ROOT).equals(wanted)))
        .findFirst();
  }

  public String textKey() {
    return "contactparents.grade." + name();
  }
}
