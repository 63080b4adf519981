package org.smartcampus.bureau.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartcampus.platform.service.imports.ImportRow;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.RowCheck;
import org.smartcampus.school.model.SchoolStatus;
import org.smartcampus.school.service.SchoolDetail;

class SchoolListCheckTest {
  private static final SchoolDetail KNOWN =
      new SchoolDetail(
          "AAAAAAAAAAAAAAAAAAAAAA",
          3,
          "hh",
          false,
          "濠海學校",
          "濠海学校",
          "Escola Hou Hoi",
          "濠海學校",
          "MO",
          1200,
          true,
          "濠海教育會",
          "SO1",
          SchoolStatus.ACTIVE,
          null,
          null);

  @Test
  void aNewCodeAddsAndAKnownOneUpdatesWhatTheSheetSays() {
    List<SchoolListCheck.Checked> rows =
        check(
            row("xa", "新岸學校"), row("HH", "濠海學校"), row("hh2", "濠海分校", "", "", "", "", "1,500", "是"));
    assertEquals(RowAction.ADD, rows.get(0).check().action());
    assertEquals(1000, rows.get(0).input().memberQuota());
    assertEquals(RowAction.SKIP, rows.get(1).check().action());
    assertEquals(RowAction.ADD, rows.get(2).check().action());
    assertEquals(1500, rows.get(2).input().memberQuota());

    SchoolListCheck.Checked update = check(row("HH", "濠海中學", "", "", "", "", "1300")).get(0);
    assertEquals(RowAction.UPDATE, update.check().action());
    // the English name was none of its own: it follows
    assertEquals(List.of("nameZhHant", "nameEn", "memberQuota"), update.check().changes());
    assertEquals("濠海学校", update.input().nameZhHans());
    assertEquals("hh", update.input().code());
    assertEquals("AAAAAAAAAAAAAAAAAAAAAA 3", update.check().target());
  }

  @Test
  void everyRefusalNamesItsColumn() {
    assertProblem("code", "school.code.form", row("a b", "甲"));
    assertProblem("nameZhHant", "shared.text.required", row("a", ""));
    assertProblem("region", "school.region.unknown", row("a", "甲", "", "", "", "澳門"));
    assertProblem("memberQuota", "bureau.import.number", row("a", "甲", "", "", "", "", "1.5"));
    assertProblem("memberQuota", "school.quota.unverified", row("a", "甲", "", "", "", "", "1001"));
    assertProblem("verified", "bureau.import.flag", row("a", "甲", "", "", "", "", "", "ok"));
    assertProblem("legalNumber", "school.legal.both", entity("a", "濠海教育會", ""));
    assertProblem("legalName", "school.legal.otherName", entity("a", "他人", "so1"));
    List<SchoolListCheck.Checked> twice = check(row("a", "甲"), row("A", "乙"));
    assertEquals("bureau.import.twice", twice.get(1).check().errors().get(0).key());
    assertEquals(List.of("2"), twice.get(1).check().errors().get(0).args());
  }

  @Test
  void aLegalEntityHasFiveSchoolsCountingTheRowsAbove() {
    List<ImportRow> rows = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      rows.add(entity("n" + i, "濠海教育會", "SO1").apply(rows.size()));
    }
    List<RowCheck> checks =
        new SchoolListCheck(List.of(KNOWN))
            .check(rows).stream().map(SchoolListCheck.Checked::check).toList();
    assertEquals(
        List.of(RowAction.ADD, RowAction.ADD, RowAction.ADD, RowAction.ADD, RowAction.ERROR),
        checks.stream().map(RowCheck::action).toList());
    assertEquals("school.legal.tooMany", checks.get(4).errors().get(0).key());
  }

  /** An empty cell keeps what is there by then, not what was there before the sheet. */
  @Test
  void aCorrectedNameOfTheEntityDoesNotComeBack() {
    List<ImportRow> rows =
        List.of(
            row("HH", "濠海學校", "", "", "", "", "", "", "濠海教育總會", "SO1").apply(0),
            row("H2", "濠海二校", "", "", "", "", "900").apply(1));
    List<SchoolListCheck.Checked> checked =
        new SchoolListCheck(List.of(KNOWN, sister(KNOWN, "h2"))).check(rows);
    assertEquals("濠海教育總會", checked.get(0).input().legalName());
    assertEquals("濠海教育總會", checked.get(1).input().legalName());
  }

  private static SchoolDetail sister(SchoolDetail of, String code) {
    return new SchoolDetail(
        "BBBBBBBBBBBBBBBBBBBBBB",
        1,
        code,
        true,
        "濠海二校",
        "濠海二校",
        "濠海二校",
        "濠海二校",
        of.region(),
        1000,
        of.verified(),
        of.legalName(),
        of.legalNumber(),
        of.status(),
        null,
        null);
  }

  private static void assertProblem(String column, String key, Row row) {
    RowCheck check = check(row).get(0).check();
    assertEquals(RowAction.ERROR, check.action());
    assertEquals(
        List.of(column + " " + key),
        check.errors().stream().map(p -> p.column() + " " + p.key()).toList());
  }

  private static List<SchoolListCheck.Checked> check(Row... rows) {
    List<ImportRow> all = new ArrayList<>();
    for (Row row : rows) {
      all.add(row.apply(all.size()));
    }
    return new SchoolListCheck(List.of(KNOWN)).check(all);
  }

  /** A row at its place in the sheet, whose first row is the header. */
  private interface Row {
    ImportRow apply(int above);
  }

  private static Row row(String... cells) {
    return above -> new ImportRow(above + 2, Arrays.asList(cells), SchoolSheet.positions());
  }

  private static Row entity(String code, String name, String number) {
    return row(code, "學校" + code, "", "", "", "", "", "", name, number);
  }
}
