package org.smartcampus.contacts.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smartcampus.contacts.model.MemberRules;
import org.smartcampus.platform.service.imports.ImportRow;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.platform.service.sheet.SheetHeader;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.Texts;

/**
 * The staff sheet of the reference (F059–F062): its columns by name in four languages, and its rows
 * under the rules of {@link MemberRules}, duplicates within the file included. Knows no database.
 */
final class StaffSheet {
  static final String NAME = "name";
  static final String ACCOUNT = "account";
  static final String ENGLISH_NAME = "englishName";
  static final String TITLE = "title";
  static final String DEPARTMENT = "department";
  static final String GENDER = "gender";
  static final String MOBILE = "mobile";
  static final String LANDLINE = "landline";
  static final String EMAIL = "email";

  /** Columns in the order of the template. */
  static final List<String> COLUMNS =
      List.of(NAME, ACCOUNT, ENGLISH_NAME, TITLE, DEPARTMENT, GENDER, MOBILE, LANDLINE, EMAIL);

  private static final Set<String> REQUIRED = Set.of(NAME, ACCOUNT, DEPARTMENT, MOBILE);

  /** Other spellings that sheets in use have. */
  private static final Map<String, List<String>> ALIASES =
      Map.of(
          NAME, List.of("Full name", "Nome completo"),
          ACCOUNT, List.of("账号", "賬號", "Account ID", "ID"),
          TITLE, List.of("职位", "職位", "Position", "Função"),
          DEPARTMENT, List.of("Departments", "Departamentos"),
          GENDER, List.of("Sex", "Sexo", "Género"),
          MOBILE, List.of("手机号", "手機號碼", "Mobile number", "Mobile phone", "Móvel"),
          LANDLINE, List.of("固話", "Telephone", "Phone"),
          EMAIL, List.of("邮箱", "電郵", "電子郵件", "Email", "Personal email", "Correio electrónico"));

  private final String region;
  private final Map<String, Integer> accounts = new HashMap<>();
  private final Map<String, Integer> mobiles = new HashMap<>();
  private final Map<String, Integer> emails = new HashMap<>();

  /** Reads the rows of one file; numbers without country code belong to the region. */
  StaffSheet(String region) {
    this.region = region;
  }

  /** The columns by every name that is accepted. */
  static SheetHeader header() {
    SheetHeader header = SheetHeader.create();
    for (String column : COLUMNS) {
      String[] names = names(column);
      if (REQUIRED.contains(column)) {
        header.required(column, names);
      } else {
        header.optional(column, names);
      }
    }
    return header;
  }

  private static String[] names(String column) {
    Set<String> names = new LinkedHashSet<>();
    for (Language language : Language.values()) {
      names.add(title(column, language));
    }
    names.addAll(ALIASES.getOrDefault(column, List.of()));
    return names.toArray(String[]::new);
  }

  /** A column's title in a language, as the template writes it. */
  static String title(String column, Language language) {
    return Texts.of(language).get("contacts.import.column." + column);
  }

  /** All rows, in order. */
  List<SheetMember> read(List<ImportRow> rows) {
    return rows.stream().map(this::read).toList();
  }

  private SheetMember read(ImportRow row) {
    List<RowProblem> problems = new ArrayList<>();
    String name = value(row, NAME, MemberRules::name, "", problems);
    String account =
        row.get(ACCOUNT).isEmpty()
            ? null
            : value(row, ACCOUNT, MemberRules::account, null, problems);
    Mobile mobile = value(row, MOBILE, v -> MemberRules.mobile(v, region), null, problems);
    Email email = value(row, EMAIL, MemberRules::email, null, problems);
    if (row.get(MOBILE).isEmpty() && row.get(EMAIL).isEmpty()) {
      problems.add(RowProblem.of(MOBILE, "contacts.member.mobileOrEmail"));
    }
    SheetMember member =
        new SheetMember(
            row,
            name,
            account,
            value(row, ENGLISH_NAME, MemberRules::englishName, "", problems),
            value(row, TITLE, MemberRules::title, "", problems),
            value(row, GENDER, MemberRules::gender, null, problems),
            mobile,
            value(row, LANDLINE, MemberRules::landline, "", problems),
            email,
            value(row, DEPARTMENT, MemberRules::departmentPaths, List.of(), problems),
            problems);
    twice(
        accounts,
        account == null ? null : MemberRules.foldAccount(account),
        row,
        ACCOUNT,
        problems);
    twice(mobiles, mobile == null ? null : mobile.reveal(), row, MOBILE, problems);
    twice(emails, email == null ? null : email.reveal(), row, EMAIL, problems);
    return member;
  }

  private static <T> T value(
      ImportRow row,
      String column,
      Function<String, T> rule,
      T otherwise,
      List<RowProblem> problems) {
    try {
      return rule.apply(row.get(column));
    } catch (BusinessException refusal) {
      problems.add(RowProblem.of(column, refusal));
      return otherwise;
    }
  }

  private static void twice(
      Map<String, Integer> seen,
      String value,
      ImportRow row,
      String column,
      List<RowProblem> problems) {
    if (value != null) {
      Integer first = seen.putIfAbsent(value, row.number());
      if (first != null) {
        problems.add(RowProblem.of(column, "contacts.import.twice." + column, first));
      }
    }
  }

  /** First levels of the paths that are not the school, as the sheet writes them. */
  static Set<String> foreignRoots(List<SheetMember> rows, Set<String> accepted) {
    return rows.stream()
        .flatMap(r -> r.departments().stream())
        .map(path -> path.get(0))
        .filter(root -> !accepted.contains(root))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What the preview calls a row. */
  static String label(SheetMember member) {
    String name = PlainText.normalize(member.row().get(NAME));
    String account = PlainText.normalize(member.row().get(ACCOUNT));
    return Stream.of(name, account).filter(s -> !s.isEmpty()).collect(Collectors.joining(" · "));
  }
}
