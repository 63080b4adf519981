package org.smartcampus.contacts.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.smartcampus.contacts.model.Gender;
import org.smartcampus.platform.service.imports.ImportRow;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.platform.service.sheet.SheetReader;
import org.smartcampus.platform.service.sheet.SheetTable;

/** The staff sheets of the sample data under the rules. */
class StaffSheetTest {
  private static final Path ROSTERS = Path.of("../demo/src/main/resources/demo");

  @Test
  void findsExactlyThePlantedErrors() {
    Map<Integer, String> expected = new TreeMap<>();
    expected.put(3, "姓名 shared.text.required");
    expected.put(5, "姓名 shared.text.tooLong");
    expected.put(7, "帐号 contacts.account.characters");
    expected.put(8, "帐号 shared.text.tooLong");
    expected.put(9, "帐号 contacts.import.twice.account");
    expected.put(10, "部门 shared.text.required");
    expected.put(11, "部门 contacts.department.tooDeep");
    expected.put(12, "部门 contacts.department.nameTooLong");
    expected.put(13, "部门 contacts.department.nameCharacters");
    expected.put(14, "手机 shared.mobile.invalid");
    expected.put(15, "手机 contacts.import.twice.mobile");
    expected.put(16, "手机 contacts.member.mobileOrEmail");
    expected.put(17, "个人邮箱 shared.email.invalid");
    expected.put(18, "性别 contacts.gender.unknown");

    SheetTable table = table("staff-with-errors.xlsx");
    Map<Integer, String> found = new TreeMap<>();
    for (SheetMember row : read(table)) {
      for (RowProblem problem : row.problems()) {
        found.merge(
            row.row().number(),
            table.header().title(problem.column()) + " " + problem.key(),
            (a, b) -> a + ", " + b);
      }
    }
    assertEquals(expected, found);
    assertEquals(6, read(table).stream().filter(SheetMember::valid).count());
  }

  @Test
  void takesAFormulaAsAName() {
    assertEquals(
        "=HYPERLINK(\"http://x\",\"y\")",
        read(table("staff-with-errors.xlsx")).stream()
            .filter(r -> r.row().number() == 19)
            .findFirst()
            .orElseThrow()
            .name());
  }

  @Test
  void readsTheWholeStaff() {
    List<SheetMember> rows = read(table("staff.xlsx"));
    assertEquals(137, rows.size());
    assertEquals(
        List.of(),
        rows.stream().filter(r -> !r.valid()).map(r -> r + " " + r.row().cells()).toList());
    Set<List<String>> below = new HashSet<>();
    rows.forEach(
        r ->
            r.departments()
                .forEach(
                    path -> {
                      for (int levels = 2; levels <= path.size(); levels++) {
                        below.add(path.subList(0, levels));
                      }
                    }));
    assertEquals(24, below.size());
    assertEquals(Set.of("濠海學校"), StaffSheet.foreignRoots(rows, Set.of()));
    assertEquals(Set.of(), StaffSheet.foreignRoots(rows, Set.of("濠海學校")));
    assertEquals(2, rows.get(5).departments().size());
    assertEquals(Gender.FEMALE, rows.get(5).gender());
  }

  @Test
  void knowsTheHeaderInFourLanguages() {
    for (List<String> titles :
        List.of(
            List.of("姓名", "帐号", "部门", "手机", "个人邮箱"),
            List.of("姓名", "帳號", "部門", "手機", "個人郵箱"),
            List.of("Name*", "ACCOUNT", "Department", "Mobile", "Personal e-mail"),
            List.of("Nome", "Conta", "Departamento", "Telemóvel", "E-mail pessoal"))) {
      assertTrue(Sheets.accepts(StaffSheet.header(), titles), titles.toString());
    }
  }

  private static SheetTable table(String file) {
    return new SheetReader().read(ROSTERS.resolve(file), StaffSheet.header());
  }

  private static List<SheetMember> read(SheetTable table) {
    return new StaffSheet("MO")
        .read(
            table.records().stream()
                .map(r -> new ImportRow(r.number(), r.cells(), table.header().positions()))
                .toList());
  }

  /** Writes a CSV with a header and reads it again. */
  private static final class Sheets {
    static boolean accepts(
        org.smartcampus.platform.service.sheet.SheetHeader header, List<String> titles) {
      try {
        Path file = java.nio.file.Files.createTempFile("staff", ".csv");
        java.nio.file.Files.writeString(
            file, String.join(",", titles) + "\n" + "a,".repeat(titles.size() - 1) + "a\n");
        return new SheetReader().read(file, header).records().size() == 1;
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
