package org.smartcampus.contactparents.service.roster;

import org.smartcampus.platform.service.sheet.SheetHeader;

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

  private static final String[] CHINESE = {"一", "二"};

  private RosterColumns() {}

  /** Column of a parent's field, {@code name}, {@code relation}, {@code mobile} or {@code email}. */
  public static String guardian(int number, String field) {
    return "parent" + number + field;
  }

  static SheetHeader header() {
    SheetHeader header =
        SheetHeader.create()
            .optional(
                NO, "學生編號", "学生编号", "學號", "学号", "Student no.", "Student number", "Número de aluno",
                "N.º de aluno")
            .required(NAME, "學生姓名", "学生姓名", "Student name", "Nome do aluno")
            .optional(
                OTHER_NAME, "外文姓名", "其他語言姓名", "其他语言姓名", "Other name", "Outro nome",
                "Nome noutra língua")
            .optional(GENDER, "性別", "性别", "Gender", "Sexo", "Género")
            .optional(BIRTH_DATE, "出生日期", "Date of birth", "Birth date", "Data de nascimento")
            .required(CLASS, "班級", "班级", "Class", "Turma");
    for (int i = 1; i <= GUARDIANS; i++) {
      String n = CHINESE[i - 1];
      header
          .optional(
              guardian(i, "name"), "家長" + n + "姓名", "家长" + n + "姓名", "Parent " + i + " name",
              "Nome do encarregado " + i)
          .optional(
              guardian(i, "relation"), "家長" + n + "關係", "家长" + n + "关系",
              "Parent " + i + " relation", "Parentesco do encarregado " + i)
          .optional(
              guardian(i, "mobile"), "家長" + n + "手機", "家长" + n + "手机", "Parent " + i + " mobile",
              "Telemóvel do encarregado " + i)
          .optional(
              guardian(i, "email"), "家長" + n + "電郵", "家长" + n + "电邮", "家长" + n + "邮箱",
              "Parent " + i + " e-mail", "Parent " + i + " email",
              "E-mail do encarregado " + i);
    }
    return header.optional(
        LANGUAGE, "家長語言", "家长语言", "Parent language", "Parents' language",
        "Língua dos encarregados");
  }
}
