package org.smartcampus.contactparents.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.Texts;

/** Kinds of school sections with their standard grades (P-61). */
public enum SectionKind {
  INFANT(StandardGrade.K1, StandardGrade.K2, StandardGrade.K3),
  PRIMARY(
      StandardGrade.P1,
      StandardGrade.P2,
      StandardGrade.P3,
      StandardGrade.P4,
      StandardGrade.P5,
      StandardGrade.P6),
  JUNIOR_SECONDARY(StandardGrade.F1, StandardGrade.F2, StandardGrade.F3),
  SENIOR_SECONDARY(StandardGrade.F4, StandardGrade.F5, StandardGrade.F6),
  SPECIAL,
  OTHER;

  private final List<StandardGrade> grades;

  SectionKind(StandardGrade... grades) {
    this.grades = List.of(grades);
  }

  /** The section's standard grades from the lowest; empty for special and other. */
  public List<StandardGrade> grades() {
    return grades;
  }

  /** The section's name as a node of the structure, for example 小學. */
  public String label(Language language) {
    return Texts.of(language).get(textKey());
  }

  /** The kind whose name this is in any of the four languages. */
  public static Optional<SectionKind> named(String name) {
    String wanted = PlainText.normalize(name).toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(
            kind ->
                Stream.of(Language.values())
                    .anyMatch(l -> kind.label(l).toLowerCase(Locale.ROOT).equals(wanted)))
        .findFirst();
  }

  public String textKey() {
    return "contactparents.sectionKind." + name();
  }
}
