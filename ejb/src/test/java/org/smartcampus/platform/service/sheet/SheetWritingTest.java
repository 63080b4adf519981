package org.smartcampus.platform.service.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetWritingTest {
  private static final List<String> EVIL =
      List.of(
          "=HYPERLINK(\"http://evil\")",
          "+85366201175",
          "-1+1",
          "@SUM(A1)",
          "'=1",
          "''=1",
          "'quoted'",
          "＝1+1",
          "余東𦾾",
          "a\"b,c;d",
          "0012",
          "trailing'");
  @TempDir Path dir;

  private Path write(SheetType type) throws Exception {
    Path file = dir.resolve("out." + type.extension());
    try (var out = Files.newOutputStream(file);
        SheetWriter writer =
            SheetWriter.open(
                type,
                out,
                SheetLayout.named("名/單: [1]")
                    .column("姓名", 20)
                    .column("數", 8)
                    .column("日期", 12)
                    .watermark("王 2026-11-21 08:00"))) {
      for (String evil : EVIL) {
        writer.row(evil, 12, LocalDate.of(2023, 1, 14));
      }
      writer.row("bad\u0000\uD800x", null, true);
    }
    return file;
  }

  @ParameterizedTest
  @EnumSource(SheetType.class)
  void whatWasWrittenIsReadAgain(SheetType type) throws Exception {
    List<SheetRow> rows = new ArrayList<>();
    if (type == SheetType.CSV) {
      // a zero character is refused in text files, so it is left out there
      assertTrue(Files.size(write(type)) > 0);
      Path file = dir.resolve("plain.csv");
      try (var out = Files.newOutputStream(file);
          SheetWriter writer =
              SheetWriter.open(type, out, SheetLayout.named("x").column("姓名", 5).watermark("w"))) {
        for (String evil : EVIL) {
          writer.row(evil, 12, LocalDate.of(2023, 1, 14));
        }
      }
      new SheetReader().read(file, rows::add);
    } else {
      new SheetReader().read(write(type), rows::add);
      assertEquals("bad\uFFFD\uFFFDx", rows.get(EVIL.size() + 1).cell(0));
      assertEquals(EVIL.size() + 2, rows.size());
    }
    for (int i = 0; i < EVIL.size(); i++) {
      assertEquals(List.of(EVIL.get(i), "12", "2023-01-14"), rows.get(i + 1).cells());
      assertFalse(rows.get(i + 1).formula(0));
    }
  }

  @Test
  void workbookHoldsNoFormulaAndAFrozenHeader() throws Exception {
    try (ZipFile zip = new ZipFile(write(SheetType.XLSX).toFile())) {
      String sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertFalse(sheet.contains("<f>"));
      assertTrue(sheet.contains("frozen"));
      assertTrue(sheet.contains("2026-11-21 08:00"));
    }
  }

  @Test
  void everyDangerousTextIsPrefixedInCsv() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter writer =
        SheetWriter.open(SheetType.CSV, out, SheetLayout.named("x").column("c", 5))) {
      for (String start : List.of("=", "+", "-", "@", "\t", "\r", "\n", "＝")) {
        writer.row(start + "1");
      }
      writer.row(-5);
    }
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\uFEFF"));
    for (String line :
        List.of("'=1", "'+1", "'-1", "'@1", "'\t1", "\"'\r1\"", "\"'\n1\"", "'＝1", "-5")) {
      assertTrue(text.contains("\r\n" + line + "\r\n"), line);
    }
  }

  @Test
  void manyRowsNeedLittleMemory() throws Exception {
    Path file = dir.resolve("many.xlsx");
    try (var out = Files.newOutputStream(file);
        SheetWriter writer =
            SheetWriter.open(SheetType.XLSX, out, SheetLayout.named("x").column("c", 5))) {
      for (int i = 0; i < 50_000; i++) {
        writer.row("學生" + i, "P" + i, i, "66201175", "文字");
      }
    }
    int[] count = {0};
    new SheetReader().read(file, row -> count[0]++);
    assertEquals(50_001, count[0]);
  }
}
