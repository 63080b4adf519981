package org.smartcampus.contacts.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.PlainText;

/**
 * The one table of rules for members' and departments' fields (F037–F062, P-21, P-22, design §8.8,
 * §8.9). Form, import and later doors use these methods, so all refuse the same with the same key.
 * Lengths count code points.
 */
public final class MemberRules {
  public static final int NAME = 32;
  public static final int ENGLISH_NAME = 64;
  public static final int ACCOUNT = 32;
  public static final int TITLE = 64;
  public static final int EXTERNAL_TITLE = 12;
  public static final int EMPLOYEE_NO = 32;
  public static final int LANDLINE = 32;
  public static final int DEPARTMENT_NAME = 32;

  /** Deepest level of a department, the root being level 1 (F038). */
  public static final int DEPTH = 15;

  /** Departments of a school, and children below one of them (F039, F040). */
  public static final int DEPARTMENTS = 30_000;

  /** Departments of one member. */
  public static final int DEPARTMENTS_OF_MEMBER = 100;

  private static final Pattern ACCOUNT_SHAPE = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Pattern LANDLINE_SHAPE = Pattern.compile("[0-9+,\\- ]*");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\uFF5C]");
  private static final Map<String, Gender> GENDERS =
      Map.ofEntries(
          Map.entry("男", Gender.MALE),
          Map.entry("女", Gender.FEMALE),
          Map.entry("male", Gender.MALE),
          Map.entry("female", Gender.FEMALE),
          Map.entry("m", Gender.MALE),
          Map.entry("f", Gender.FEMALE),
          Map.entry("masculino", Gender.MALE),
          Map.entry("feminino", Gender.FEMALE),
          Map.entry("homem", Gender.MALE),
          Map.entry("mulher", Gender.FEMALE));
  private static final Pattern TEACHES =
      Pattern.compile(
          "教師|教师|老師|老师|教員|教员|班主任|科組長|科组长|級組長|级组长|teacher|docente|professor|director" + " de turma",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private MemberRules() {}

  /** 1–32 characters. */
  public static String name(String raw) {
    return PlainText.required(raw, NAME, "name");
  }

  /**
   * 1–32 of {@code A–Z a–z 0–9 . _ -} (F054).
   *
   * @throws BusinessException {@code contacts.account.characters}
   */
  public static String account(String raw) {
    String text = PlainText.required(raw, ACCOUNT, "account");
    if (!ACCOUNT_SHAPE.matcher(text).matches()) {
      throw new BusinessException("contacts.account.characters").onField("account");
    }
    return text;
  }

  /** The form in which accounts are compared: without case. */
  public static String foldAccount(String account) {
    return account.toLowerCase(Locale.ROOT);
  }

  public static String englishName(String raw) {
    return PlainText.optional(raw, ENGLISH_NAME, "englishName");
  }

  public static String title(String raw) {
    return PlainText.optional(raw, TITLE, "title");
  }

  public static String externalTitle(String raw) {
    return PlainText.optional(raw, EXTERNAL_TITLE, "externalTitle");
  }

  public static String employeeNo(String raw) {
    return PlainText.optional(raw, EMPLOYEE_NO, "employeeNo");
  }

  /**
   * Digits, {@code - + ,} and spaces.
   *
   * @throws BusinessException {@code contacts.landline.characters}
   */
  public static String landline(String raw) {
    String text = PlainText.optional(raw, LANDLINE, "landline");
    if (!LANDLINE_SHAPE.matcher(text).matches()) {
      throw new BusinessException("contacts.landline.characters").onField("landline");
    }
    return text;
  }

  /**
   * A gender in any of the four languages; null for an empty text.
   *
   * @throws BusinessException {@code contacts.gender.unknown}
   */
  public static Gender gender(String raw) {
    String text = PlainText.normalize(raw).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return null;
    }
    Gender gender = GENDERS.get(text);
    if (gender == null) {
      throw new BusinessException("contacts.gender.unknown").onField("gender");
    }
    return gender;
  }

  /** A mobile, or null for an empty text; numbers without country code belong to the region. */
  public static Mobile mobile(String raw, String region) {
    if (PlainText.normalize(raw).isEmpty()) {
      return null;
    }
    return BusinessException.onField("mobile", () -> Mobile.parse(raw, region));
  }

  /** An e-mail address, or null for an empty text. */
  public static Email email(String raw) {
    if (PlainText.normalize(raw).isEmpty()) {
      return null;
    }
    return BusinessException.onField("email", () -> Email.parse(raw));
  }

  /**
   * A member can be reached by one of two (F049).
   *
   * @throws BusinessException {@code contacts.member.mobileOrEmail}
   */
  public static void reachable(Mobile mobile, Email email) {
    if (mobile == null && email == null) {
      throw new BusinessException("contacts.member.mobileOrEmail").onField("mobile");
    }
  }

  /**
   * 1–32 characters without {@code \ / : * ? " < > | ｜} (§8.9).
   *
   * @throws BusinessException {@code shared.text.required}, {@code
   *     contacts.department.nameTooLong}, {@code contacts.department.nameCharacters}
   */
  public static String departmentName(String raw) {
    String text = PlainText.normalize(raw);
    if (text.isEmpty()) {
      throw new BusinessException("shared.text.required").onField("departmentName");
    }
    if (PlainText.length(text) > DEPARTMENT_NAME) {
      throw new BusinessException("contacts.department.nameTooLong", DEPARTMENT_NAME)
          .onField("departmentName");
    }
    if (FORBIDDEN.matcher(text).find()) {
      throw new BusinessException("contacts.department.nameCharacters").onField("departmentName");
    }
    return text;
  }

  /**
   * Refuses a level below the fifteenth.
   *
   * @throws BusinessException {@code contacts.department.tooDeep}
   */
  public static void depth(int level) {
    if (level > DEPTH) {
      throw new BusinessException("contacts.department.tooDeep", DEPTH).onField("department");
    }
  }

  /**
   * The departments of a sheet's cell: paths from the school down, levels separated by {@code /},
   * paths by {@code ;} (F061). Checked: presence, number, depth, names.
   *
   * @return names from the first level (the school) on, at least one path
   */
  public static List<List<String>> departmentPaths(String cell) {
    List<List<String>> paths = new ArrayList<>();
    for (String part : PlainText.normalize(cell).split("[;\uFF1B]")) {
      if (!part.isBlank()) {
        List<String> path = path(part);
        if (!paths.contains(path)) {
          paths.add(path);
        }
      }
    }
    if (paths.isEmpty()) {
      throw new BusinessException("shared.text.required").onField("department");
    }
    countOfDepartments(paths.size());
    return paths;
  }

  /**
   * At most 100 departments.
   *
   * @throws BusinessException {@code contacts.member.tooManyDepartments}
   */
  public static void countOfDepartments(int count) {
    if (count > DEPARTMENTS_OF_MEMBER) {
      throw new BusinessException("contacts.member.tooManyDepartments", DEPARTMENTS_OF_MEMBER)
          .onField("department");
    }
  }

  private static List<String> path(String text) {
    String[] levels = text.strip().replaceAll("^/|/$", "").split("/", -1);
    depth(levels.length);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < levels.length; i++) {
      // the first level is the school, whose name follows the school's own rules
      names.add(
          i == 0 ? PlainText.required(levels[i], 128, "department") : departmentName(levels[i]));
    }
    return names;
  }

  /** What a job title says about the category when nothing else does. */
  public static MemberCategory categoryOf(String title) {
    return TEACHES.matcher(title).find() ? MemberCategory.TEACHING : MemberCategory.ADMINISTRATIVE;
  }
}
