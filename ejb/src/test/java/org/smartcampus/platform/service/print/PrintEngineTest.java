package org.smartcampus.platform.service.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcampus.platform.service.sheet.SheetReader;
import org.smartcampus.platform.service.sheet.SheetRow;
import org.smartcampus.shared.model.Language;

class PrintEngineTest {
  private static final List<String> NAMES =
      List.of("余東𦾾", "余皓䶮", "简体 报告", "João Gonçalves", "=HYPERLINK(\"http://x\")", "𠮷野家");
  private final PrintEngine engine = new PrintEngine();
  @TempDir Path dir;

  static PrintOrder order(Language language) {
    return new PrintOrder(
        "sample",
        language,
        "家長綁定率 · 家长绑定率",
        "濠海學校 · 2026/2027 · Ligação dos encarregados",
        "余東𦾾",
        Instant.parse("2026-11-21T00:30:00Z"),
        Map.of());
  }

  private static List<Map<String, Object>> rows() {
    return NAMES.stream()
        .map(name -> Map.<String, Object>of("name", name, "count", name.length()))
        .toList();
  }

  @Test
  void pdfHoldsNamesOfBothFontsAndReportsOthers() throws Exception {
    Path pdf = Path.of("target", "sample.pdf");
    PrintResult result = engine.pdf(order(Language.ZH_HANT), rows(), pdf);
    assertEquals(1, result.pages());
    assertEquals(NAMES.size(), result.rows());
    assertEquals(Set.of("𠮷"), result.missingCharacters());
    try (PdfReader reader = new PdfReader(pdf.toString())) {
      String text = new PdfTextExtractor(reader).getTextFromPage(1);
      assertTrue(text.contains("Gonçalves"), text);
    }
    try (var files = Files.list(pdf.toAbsolutePath().getParent())) {
      assertFalse(files.anyMatch(f -> f.toString().endsWith(".part")));
    }
  }

  @Test
  void manyPagesAreCountedInEveryLanguage() throws Exception {
    List<Map<String, Object>> many =
        IntStream.range(0, 5_000)
            .mapToObj(i -> Map.<String, Object>of("name", "學生 " + i, "count", i))
            .toList();
    Path pdf = Path.of("target", "many.pdf");
    PrintResult result = engine.pdf(order(Language.PT), many, pdf);
    assertTrue(result.pages() > 100);
    try (PdfReader reader = new PdfReader(pdf.toString())) {
      assertEquals(result.pages(), reader.getNumberOfPages());
    }
  }

  @Test
  void workbookIsReadAgain() throws Exception {
    Path xlsx = Path.of("target", "sample.xlsx");
    PrintResult result = engine.xlsx(order(Language.EN), rows(), xlsx);
    assertEquals(Set.of("𠮷"), result.missingCharacters());
    List<SheetRow> read = new ArrayList<>();
    new SheetReader().read(xlsx, read::add);
    List<String> all = read.stream().flatMap(row -> row.cells().stream()).toList();
    assertTrue(all.containsAll(NAMES), all.toString());
    assertTrue(all.stream().anyMatch(cell -> cell.startsWith("Printed by 余東𦾾, 2026-11-21 08:30")));
    assertFalse(
        read.stream()
            .anyMatch(row -> IntStream.range(0, row.cells().size()).anyMatch(row::formula)));
  }

  @Test
  void failureLeavesNoFile() {
    Path pdf = dir.resolve("broken.pdf");
    assertThrows(
        RuntimeException.class,
        () -> engine.pdf(order(Language.EN), List.of(Map.of("name", "x")), pdf));
    assertFalse(Files.exists(pdf));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PrintOrder("../x", Language.EN, "t", "", "p", Instant.EPOCH, Map.of()));
  }
}
