package org.smartcampus.bureau.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.smartcampus.platform.service.imports.ImportRow;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.platform.service.sheet.SheetHeader;
import org.smartcampus.platform.service.sheet.SheetRecord;
import org.smartcampus.school.model.SchoolFields;
import org.smartcampus.school.service.SchoolDetail;
import org.smartcampus.school.service.SchoolInput;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/** The sheet of schools: its columns by name in four languages, and what its cells say. */
final class SchoolSheet {
  static final String CODE = "code";
  static final String REGION = "region";
  static final String QUOTA = "memberQuota";
  static final String VERIFIED = "verified";
  static final String LEGAL_NAME = "legalName";
  static final String LEGAL_NUMBER = "legalNumber";

  /** Columns in the order of the template, named as the fields, with the keys of their titles. */
  static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put(CODE, "bureau.school.code");
    COLUMNS.put("nameZhHant", "bureau.school.nameZhHant");
    COLUMNS.put("nameZhHans", "bureau.school.nameZhHans");
    COLUMNS.put("namePt", "bureau.school.namePt");
    COLUMNS.put("nameEn", "bureau.school.nameEn");
    COLUMNS.put(REGION, "bureau.school.region");
    COLUMNS.put(QUOTA, "bureau.school.quota");
    COLUMNS.put(VERIFIED, "bureau.school.verified");
    COLUMNS.put(LEGAL_NAME, "bureau.school.legalName");
    COLUMNS.put(LEGAL_NUMBER, "bureau.school.legalNumber");
  }

  private static final Set<String> REQUIRED = Set.of(CODE, "nameZhHant");
  private static final Set<String> YES = Set.of("是", "sim", "yes", "y", "true", "1");
  private static final Set<String> NO = Set.of("否", "não", "nao", "no", "n", "false", "0");

  /** A whole number, with or without signs that part thousands. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}|\\d{1,3}([.,'’\\h]\\d{3}){1,2}");

  private SchoolSheet() {}

  static SheetHeader header() {
    SheetHeader header = SheetHeader.create();
    COLUMNS.forEach(
        (column, key) -> {
          // in full: the header's reader takes what follows a parenthesis for a remark
          String[] names =
              List.of(Language.values()).stream()
                  .map(language -> Texts.of(language).get(key))
                  .distinct()
                  .toArray(String[]::new);
          if (REQUIRED.contains(column)) {
            header.required(column, names);
          } else {
            header.optional(column, names);
          }
        });
    return header;
  }

  /** The titles of the template. */
  static List<String> titles(Language language) {
    return COLUMNS.values().stream().map(Texts.of(language)::get).toList();
  }

  /** Where each column stands in the rows that {@link #row} makes. */
  static Map<String, Integer> positions() {
    Map<String, Integer> positions = new LinkedHashMap<>();
    COLUMNS.keySet().forEach(column -> positions.put(column, positions.size()));
    return positions;
  }

  /** The known columns of a row, and no other. */
  static ImportRow row(SheetRecord record) {
    return new ImportRow(
        record.number(), COLUMNS.keySet().stream().map(record::get).toList(), positions());
  }

  /** A row on top of what is there already; notes cells that are neither number nor yes or no. */
  static SchoolInput read(ImportRow row, SchoolInput present, List<RowProblem> problems) {
    return new SchoolInput(
        present.code().isEmpty() ? row.get(CODE) : present.code(),
        filled(row, "nameZhHant", present.nameZhHant()),
        filled(row, "nameZhHans", present.nameZhHans()),
        filled(row, "namePt", present.namePt()),
        filled(row, "nameEn", present.nameEn()),
        filled(row, REGION, present.region()),
        number(row, present.memberQuota(), problems),
        flag(row, present.verified(), problems),
        filled(row, LEGAL_NAME, present.legalName()),
        filled(row, LEGAL_NUMBER, present.legalNumber()));
  }

  /** Columns that a change would change, in the order of the template. */
  static List<String> changes(SchoolDetail before, SchoolFields after) {
    Map<String, Boolean> same = new LinkedHashMap<>();
    same.put("nameZhHant", before.nameZhHant().equals(after.nameZhHant()));
    same.put("nameZhHans", before.nameZhHans().equals(after.nameZhHans()));
    same.put("namePt", before.namePt().equals(after.namePt()));
    same.put("nameEn", before.nameEn().equals(after.nameEn()));
    same.put(REGION, before.region().equals(after.region()));
    same.put(QUOTA, before.memberQuota() == after.memberQuota());
    same.put(VERIFIED, before.verified() == after.verified());
    same.put(LEGAL_NAME, before.legalName().equals(after.legalName()));
    same.put(LEGAL_NUMBER, before.legalNumber().equals(after.legalNumber()));
    return same.keySet().stream().filter(column -> !same.get(column)).toList();
  }

  private static String filled(ImportRow row, String column, String present) {
    return row.get(column).isEmpty() ? present : row.get(column);
  }

  private static int number(ImportRow row, int present, List<RowProblem> problems) {
    String cell = row.get(QUOTA);
    if (cell.isEmpty()) {
      return present;
    }
    if (NUMBER.matcher(cell).matches()) {
      return Integer.parseInt(cell.replaceAll("\\D", ""));
    }
    problems.add(RowProblem.of(QUOTA, "bureau.import.number"));
    return present;
  }

  private static boolean flag(ImportRow row, boolean present, List<RowProblem> problems) {
    String cell = row.get(VERIFIED).strip().toLowerCase(Locale.ROOT);
    if (cell.isEmpty()) {
      return present;
    }
    if (!YES.contains(cell) && !NO.contains(cell)) {
      problems.add(RowProblem.of(VERIFIED, "bureau.import.flag"));
      return present;
    }
    return YES.contains(cell);
  }
}
