package org.smartcampus.contactparents.service.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.smartcampus.contactparents.model.Gender;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.platform.service.imports.ImportRow;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.shared.model.BirthDate;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.PlainText;

/** Reads the cells of one row by the rules of the forms (P-67). */
final class RosterRows {
  /** Region of telephones without a country code (P-76). */
  private static final String REGION = "MO";

  private final ImportRow row;
  private final List<RowProblem> problems = new ArrayList<>();

  private RosterRows(ImportRow row) {
    this.row = row;
  }

  static RosterEntry read(ImportRow row) {
    return new RosterRows(row).entry();
  }

  private RosterEntry entry() {
    String no = text(RosterColumns.NO, 32, false);
    String name = text(RosterColumns.NAME, 32, true);
    String other = text(RosterColumns.OTHER_NAME, 64, false);
    Gender gender = word(RosterColumns.GENDER, Gender::parse, "contactparents.import.unknownWord");
    BirthDate birth =
        row.get(RosterColumns.BIRTH_DATE).isEmpty()
            ? null
            : checked(
                RosterColumns.BIRTH_DATE, () -> BirthDate.parse(row.get(RosterColumns.BIRTH_DATE)));
    String path = text(RosterColumns.CLASS, 255, true);
    List<GuardianEntry> guardians = new ArrayList<>();
    for (int i = 1; i <= RosterColumns.GUARDIANS; i++) {
      GuardianEntry guardian = guardian(i);
      if (guardian != null) {
        guardians.add(guardian);
      }
    }
    return new RosterEntry(
        row.number(),
        no,
        name,
        other.isEmpty() ? null : other,
        gender,
        birth,
        path,
        guardians,
        word(RosterColumns.LANGUAGE, RosterRows::language, "contactparents.import.unknownWord"),
        List.copyOf(problems));
  }

  private GuardianEntry guardian(int i) {
    String name = row.get(RosterColumns.guardian(i, "name"));
    String relation = row.get(RosterColumns.guardian(i, "relation"));
    String mobile = row.get(RosterColumns.guardian(i, "mobile"));
    String email = row.get(RosterColumns.guardian(i, "email"));
    if (name.isEmpty() && relation.isEmpty() && mobile.isEmpty() && email.isEmpty()) {
      return null;
    }
    String checkedName = text(RosterColumns.guardian(i, "name"), 64, true);
    String word = text(RosterColumns.guardian(i, "relation"), 32, true);
    RelationKind kind = RelationKind.parse(word).orElse(RelationKind.OTHER);
    return new GuardianEntry(
        i,
        checkedName,
        kind,
        kind == RelationKind.OTHER && RelationKind.parse(word).isEmpty() ? word : null,
        mobile.isEmpty()
            ? null
            : checked(RosterColumns.guardian(i, "mobile"), () -> Mobile.parse(mobile, REGION)),
        email.isEmpty()
            ? null
            : checked(RosterColumns.guardian(i, "email"), () -> Email.parse(email)));
  }

  private String text(String column, int max, boolean required) {
    String raw = row.get(column);
    String read =
        checked(
            column,
            () ->
                required
                    ? PlainText.required(raw, max, column)
                    : PlainText.optional(raw, max, column));
    return read == null ? "" : read;
  }

  private <T> T word(
      String column, java.util.function.Function<String, java.util.Optional<T>> read, String key) {
    String raw = row.get(column);
    if (raw.isEmpty()) {
      return null;
    }
    T value = read.apply(raw).orElse(null);
    if (value == null) {
      problems.add(RowProblem.of(column, key, raw));
    }
    return value;
  }

  private <T> T checked(String column, Supplier<T> read) {
    try {
      return read.get();
    } catch (BusinessException refusal) {
      problems.add(RowProblem.of(column, refusal));
      return null;
    }
  }

  private static java.util.Optional<Language> language(String raw) {
    String word = PlainText.normalize(raw).toLowerCase(Locale.ROOT).replace('_', '-');
    for (Language language : Language.values()) {
      if (language.tag().toLowerCase(Locale.ROOT).equals(word)
          || language.ownName().toLowerCase(Locale.ROOT).equals(word)) {
        return java.util.Optional.of(language);
      }
    }
    return switch (word) {
      case "繁體", "繁体", "中文", "zh", "zh-tw", "zh-hk", "zh-mo" ->
          java.util.Optional.of(Language.ZH_HANT);
      case "簡體", "简体", "簡體中文", "zh-cn" -> java.util.Optional.of(Language.ZH_HANS);
      case "葡文", "葡萄牙文", "葡語", "葡语", "portuguese", "pt-pt" -> java.util.Optional.of(Language.PT);
      case "英文", "英語", "英语", "inglês", "en-gb" -> java.util.Optional.of(Language.EN);
      default -> java.util.Optional.empty();
    };
  }
}
