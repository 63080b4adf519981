package org.smartcampus.platform.service.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;

/** Files that somebody made to do harm, or that simply broke: always a clear refusal. */
class HostileSheetTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  @TempDir Path dir;

  private Path file(byte[] bytes) throws Exception {
    return Files.write(dir.resolve("upload"), bytes);
  }

  private BusinessException refused(String key, Path file) {
    BusinessException refusal =
        assertThrows(BusinessException.class, () -> new SheetReader().read(file, row -> {}));
    assertEquals("platform.sheet." + key, refusal.key());
    for (Language language : Language.values()) {
      refusal.message(language);
    }
    return refusal;
  }

  @Test
  void bombDeclaredOrNotIsRefused() throws Exception {
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    Path bomb =
        Workbooks.stream(
            dir.resolve("bomb"),
            SHEET,
            out -> {
              out.write(
                  "<worksheet><sheetData><row><c t='inlineStr'><is><t>"
                      .getBytes(StandardCharsets.UTF_8));
              for (int i = 0; i < 300; i++) {
                out.write(blanks);
              }
              out.write(
                  "</t></is></c></row></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            });
    refused("unpackedTooLarge", bomb);
    refused("unpackedTooLarge", understateSizes(bomb));
  }

  /** Patches the sizes in the central directory, so that only counting while inflating helps. */
  private Path understateSizes(Path bomb) throws Exception {
    byte[] bytes = Files.readAllBytes(bomb);
    for (int i = 0; i < bytes.length - 46; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        Arrays.fill(bytes, i + 24, i + 28, (byte) 0);
        bytes[i + 25] = 4;
      }
    }
    return file(bytes);
  }

  @Test
  void bombInAPartThatIsNotReadIsRefusedByItsDeclaredSize() throws Exception {
    Path file =
        Workbooks.stream(
            dir.resolve("m"),
            "xl/media/image1.png",
            out -> {
              for (int i = 0; i < 201; i++) {
                out.write(new byte[1 << 20]);
              }
            });
    refused("unpackedTooLarge", file);
  }

  @Test
  void oneLongTextRepeatedIsRefused() throws Exception {
    Map<String, String> parts = Workbooks.parts("");
    parts.put("xl/sharedStrings.xml", "<sst><si><t>" + "長".repeat(32_000) + "</t></si></sst>");
    parts.put(
        SHEET,
        Workbooks.sheet(("<row>" + "<c t='s'><v>0</v></c>".repeat(100) + "</row>").repeat(100)));
    refused("unpackedTooLarge", Workbooks.write(dir.resolve("q"), parts));
  }

  @Test
  void nestedZipIsNoWorkbook() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("inner.xlsx"));
      zip.write(Files.readAllBytes(Workbooks.write(dir.resolve("in"), "<row/>")));
    }
    refused("unsupported", file(out.toByteArray()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/sharedStrings.xml",
        "_rels/.rels"
      })
  void doctypeIsRefusedInEveryPart(String part) throws Exception {
    Map<String, String> parts = Workbooks.parts("<row>" + Workbooks.inline("A1", "x") + "</row>");
    String content = parts.getOrDefault(part, "<sst><si><t>&x;</t></si></sst>");
    parts.put(
        part,
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + content);
    refused("doctype", Workbooks.write(dir.resolve("xxe"), parts));
  }

  @Test
  void doctypeInAnotherEncodingIsRefused() throws Exception {
    Path file =
        Workbooks.stream(
            dir.resolve("u16"),
            SHEET,
            out ->
                out.write(
                    ("\uFEFF<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a [<!ENTITY x 'lol'>]>"
                            + Workbooks.sheet("<row>" + Workbooks.inline("A1", "&x;") + "</row>"))
                        .getBytes(StandardCharsets.UTF_16LE)));
    refused("doctype", file);
  }

  @Test
  void aMillionRowsAreRefusedSoon() throws Exception {
    Path file =
        Workbooks.stream(
            dir.resolve("rows"),
            SHEET,
            out -> {
              out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
              for (int i = 1; i <= 1_048_576; i++) {
                out.write(
                    ("<row r='" + i + "'><c r='A" + i + "'><v>" + i + "</v></c></row>")
                        .getBytes(StandardCharsets.UTF_8));
              }
              out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            });
    assertTimeout(Duration.ofSeconds(20), () -> refused("tooManyRows", file));
    refused("tooManyRows", file("a\n".repeat(1_048_576).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void addressesOutsideTheSheetAreDamage() throws Exception {
    refused(
        "damaged",
        Workbooks.write(dir.resolve("a"), "<row>" + Workbooks.inline("ZZZZZZ1", "x") + "</row>"));
    refused(
        "damaged",
        Workbooks.write(
            dir.resolve("b"), "<row r='2147483647'>" + Workbooks.inline("A1", "x") + "</row>"));
    refused(
        "damaged", Workbooks.write(dir.resolve("c"), "<row><c t='s'><v>99999999999</v></c></row>"));
    refused("damaged", Workbooks.write(dir.resolve("d"), "<row><c t='s'><v>5</v></c></row>"));
    refused(
        "tooManyColumns",
        Workbooks.write(dir.resolve("e"), "<row>" + Workbooks.inline("GS1", "x") + "</row>"));
  }

  @Test
  void hugeCellsAreRefusedByName() throws Exception {
    BusinessException inWorkbook =
        refused(
            "cellTooLong",
            Workbooks.write(
                dir.resolve("h"),
                "<row r='7'>" + Workbooks.inline("AB7", "x".repeat(40_000)) + "</row>"));
    assertEquals(7, inWorkbook.args()[0]);
    assertEquals("AB", inWorkbook.args()[1]);
    refused("cellTooLong", file(("a,b\n1," + "y".repeat(40_000)).getBytes(StandardCharsets.UTF_8)));
    BusinessException endless =
        assertThrows(
            BusinessException.class,
            () ->
                new SheetReader()
                    .read(
                        file(("a,b\n\"" + "z".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8)),
                        r -> {}));
    assertEquals(true, endless.key().startsWith("platform.sheet.c"));
  }

  @Test
  void everyTruncationIsRefusedOrRead() throws Exception {
    byte[] whole =
        Files.readAllBytes(
            Workbooks.write(
                dir.resolve("w"), ("<row>" + "<c><v>1</v></c>".repeat(50) + "</row>").repeat(100)));
    for (int length = 4; length < whole.length; length += 37) {
      Path cut = file(Arrays.copyOf(whole, length));
      BusinessException refusal =
          assertThrows(
              BusinessException.class,
              () -> new SheetReader().read(cut, row -> {}),
              "at " + length);
      assertEquals(true, refusal.key().startsWith("platform.sheet."));
    }
  }

  @Test
  void bytesTurnedOverNeverGiveAnythingButARefusal() throws Exception {
    byte[] whole =
        Files.readAllBytes(
            Workbooks.write(dir.resolve("w"), "<row>" + Workbooks.inline("A1", "x") + "</row>"));
    for (int i = 0; i < whole.length; i++) {
      byte[] broken = whole.clone();
      broken[i] ^= (byte) (1 + i % 200);
      Path file = file(broken);
      try {
        new SheetReader().read(file, row -> {});
      } catch (BusinessException expected) {
        assertEquals(true, expected.key().startsWith("platform.sheet."));
      }
    }
  }

  @Test
  void otherKindsAreNamed() throws Exception {
    byte[] ole = new byte[4096];
    System.arraycopy(
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        },
        0,
        ole,
        0,
        8);
    refused("oldFormat", file(ole));
    byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(mark, 0, ole, 1024, mark.length);
    refused("encrypted", file(ole));
    refused("empty", file(new byte[0]));
    refused("empty", file("\n\n  ,,\n".getBytes(StandardCharsets.UTF_8)));
    refused("unsupported", file("%PDF-1.7\nabc".getBytes(StandardCharsets.UTF_8)));
    refused("unsupported", file("<html><body>a,b</body></html>".getBytes(StandardCharsets.UTF_8)));
    refused("unsupported", file(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0}));
    refused("unsupported", file("{\\rtf1 abc}".getBytes(StandardCharsets.UTF_8)));
    refused("tooLarge", file(new byte[(20 << 20) + 1]));
    Map<String, String> macros = Workbooks.parts("<row/>");
    macros.put("xl/vbaProject.bin", "x");
    refused("unsupported", Workbooks.write(dir.resolve("xlsm"), macros));
  }

  @Test
  void otherCodePagesNameTheRow() throws Exception {
    byte[] latin = "Nome,Turma\nAna,P1\nJoão Gonçalves,P2\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(3, refused("encoding", file(latin)).args()[0]);
    byte[] mixed =
        new ByteArrayOutputStream() {
          {
            writeBytes("\uFEFF姓名,班級\r\n陳,一\r\n".getBytes(StandardCharsets.UTF_8));
            writeBytes("陳大文,二\r\n".getBytes(Charset.forName("Big5")));
          }
        }.toByteArray();
    assertEquals(3, refused("encoding", file(mixed)).args()[0]);
    refused("encoding", file("氏名,クラス\nなまえ,あいう\n".getBytes(Charset.forName("Shift_JIS"))));
  }
}
