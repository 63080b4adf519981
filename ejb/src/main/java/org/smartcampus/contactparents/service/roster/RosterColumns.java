package org.smartcampus.contactparents.service.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.sheet.SheetHeader;
import org.smartcampus.shared.model.Language;

/** The columns of a roster sheet in four languages (P-76); name and class must be there. */
public final class RosterColumns {
  public static final String NO = "studentNo";
  public static final String NAME = "name";
  public static final String OTHER_NAME = "otherName";
  public static final String GENDER = "gender";
  public static final String BIRTH_DATE = "birthDate";
  public static final String CLASS = "class";
  public static final String LANGUAGE = "language";

  /** Parents in one row. */
  public static final int GUARDIANS = 2;

  private static final List<String> FIELDS = List.of("name", "relation", "mobile", "email");
  private static final Map<Integer, String> CHINESE = Map.of(1, "一", 2, "二");

  /** Titles in the order of the languages, then other spellings that are understood. */
  private static final Map<String, List<String>> TITLES =
      Map.ofEntries(
          Map.entry(
              NO,
              List.of("學生編號", "学生编号", "N.º de aluno", "Student no.", "學號", "学号", "Student number")),
          Map.entry(NAME, List.of("學生姓名", "学生姓名", "Nome do aluno", "Student name")),
          Map.entry(
              OTHER_NAME,
              List.of("外文姓名", "外文姓名", "Nome noutra língua", "Other name", "其他語言姓名", "其他语言姓名")),
          Map.entry(GENDER, List.of("性別", "性别", "Sexo", "Gender", "Género")),
          Map.entry(
              BIRTH_DATE,
              List.of("出生日期", "出生日期", "Data de nascimento", "Date of birth", "Birth date")),
          Map.entry(CLASS, List.of("班級", "班级", "Turma", "Class")),
          Map.entry(
              LANGUAGE,
              List.of(
                  "家長語言",
                  "家长语言",
                  "Língua dos encarregados",
                  "Parents' language",
                  "Parent language")),
          Map.entry("@name", List.of("家長#姓名", "家长#姓名", "Nome do encarregado #", "Parent # name")),
          Map.entry(
              "@relation",
              List.of("家長#關係", "家长#关系", "Parentesco do encarregado #", "Parent # relation")),
          Map.entry(
              "@mobile",
              List.of("家長#手機", "家长#手机", "Telemóvel do encarregado #", "Parent # mobile")),
          Map.entry(
              "@email",
              List.of(
                  "家長#電郵",
                  "家长#邮箱",
                  "E-mail do encarregado #",
                  "Parent # e-mail",
                  "家长#电邮",
                  "Parent # email")));

  private RosterColumns() {}

  /**
   * Column of a parent's field, {@code name}, {@code relation}, {@code mobile} or {@code email}.
   */
  public static String guardian(int number, String field) {
    return "parent" + number + field;
  }

  /** The titles of an empty sheet in a language. */
  static List<String> titles(Language language) {
    int at = language.ordinal();
    List<String> titles = new ArrayList<>();
    for (String column : List.of(NO, NAME, OTHER_NAME, GENDER, BIRTH_DATE, CLASS)) {
      titles.add(TITLES.get(column).get(at));
    }
    for (int i = 1; i <= GUARDIANS; i++) {
      for (String field : FIELDS) {
        titles.add(numbered(TITLES.get("@" + field).get(at), i));
      }
    }
    titles.add(TITLES.get(LANGUAGE).get(at));
    return titles;
  }

  static SheetHeader header() {
    SheetHeader header = SheetHeader.create();
    for (String column : List.of(NO, OTHER_NAME, GENDER, BIRTH_DATE, LANGUAGE)) {
      header.optional(column, TITLES.get(column).toArray(String[]::new));
    }
    for (String column : List.of(NAME, CLASS)) {
      header.required(column, TITLES.get(column).toArray(String[]::new));
    }
    for (int i = 1; i <= GUARDIANS; i++) {
      int number = i;
      for (String field : FIELDS) {
        header.optional(
            guardian(number, field),
            TITLES.get("@" + field).stream().map(t -> numbered(t, number)).toArray(String[]::new));
      }
    }
    return header;
  }

  private static String numbered(String title, int number) {
    boolean latin = title.charAt(0) < 0x2E80;
    return title.replace("#", latin ? Integer.toString(number) : CHINESE.get(number));
  }
}
