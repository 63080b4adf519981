package org.smartcampus.platform.service.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReadingTest {
  @TempDir Path dir;
  private final List<SheetRow> rows = new ArrayList<>();

  private SheetInfo read(Map<String, String> parts) throws Exception {
    rows.clear();
    return new SheetReader().read(Workbooks.write(dir.resolve("a.bin"), parts), rows::add);
  }

  private SheetInfo read(String xml) throws Exception {
    return read(Workbooks.parts(xml));
  }

  @Test
  void numbersComeAsPeopleWroteThem() throws Exception {
    read(
        "<row r='1'><c><v>66201175</v></c><c><v>6.6201175E7</v></c><c><v>0.30000000000000004</v></c>"
            + "<c><v>20260001.0</v></c><c><v>-12.50</v></c><c><v>1E15</v></c><c><v>0</v></c></row>");
    assertEquals(
        List.of("66201175", "66201175", "0.3", "20260001", "-12.5", "1000000000000000", "0"),
        rows.get(0).cells());
  }

  @Test
  void datesZerosAndBooleansFollowTheirFormat() throws Exception {
    Map<String, String> parts =
        Workbooks.parts(
            "<row r='1'><c s='1'><v>44940</v></c><c s='2'><v>44940.5</v></c><c s='3'><v>123</v></c>"
                + "<c s='4'><v>60</v></c><c t='b'><v>1</v></c><c s='1'><v>1</v></c><c s='5'><v>0.5</v></c>"
                + "<c t='d'><v>2023-01-14T00:00:00</v></c><c s='6'><v>7</v></c></row>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns='"
            + Workbooks.MAIN
            + "'><numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m\\-d'/>"
            + "<numFmt numFmtId='165' formatCode='00000'/><numFmt numFmtId='166' formatCode='[Red]General&quot;d&quot;'/>"
            + "<numFmt numFmtId='167' formatCode='0.00&quot;days&quot;'/></numFmts>"
            + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/>"
            + "<xf numFmtId='166'/><xf numFmtId='20'/><xf numFmtId='167'/></cellXfs></styleSheet>");
    read(parts);
    assertEquals(
        List.of(
            "2023-01-14",
            "2023-01-14T12:00",
            "00123",
            "60",
            "TRUE",
            "1900-01-01",
            "12:00:00",
            "2023-01-14",
            "7"),
        rows.get(0).cells());
  }

  @Test
  void sharedTextsWithRunsPhoneticsAndPlanes() throws Exception {
    Map<String, String> parts =
        Workbooks.parts(
            "<row r='1'><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c></row>");
    parts.put(
        "xl/sharedStrings.xml",
        "<sst xmlns='"
            + Workbooks.MAIN
            + "'><si><t>余東𦾾</t></si><si><r><t>余</t></r><r><t>皓䶮</t></r>"
            + "<rPh><t>よ</t></rPh></si><si><t xml:space='preserve'>\u3000\u00A0Joa\u0303o_x000D__x41_ </t></si></sst>");
    SheetInfo info = read(parts);
    assertEquals(List.of("余東𦾾", "余皓䶮", "João\r_x41_"), rows.get(0).cells());
    assertEquals("名單", info.sheetName());
    assertEquals(SheetType.XLSX, info.type());
  }

  @Test
  void formulaGivesItsStoredResultAndIsFlagged() throws Exception {
    read(
        "<row r='1'><c t='str'><f>HYPERLINK(\"http://x\",\"陳大文\")</f><v>陳大文</v></c>"
            + Workbooks.inline("B1", "=HYPERLINK(&quot;http://x&quot;)")
            + "<c r='C1'><f>1+1</f><v>2</v></c></row>");
    SheetRow row = rows.get(0);
    assertEquals(List.of("陳大文", "=HYPERLINK(\"http://x\")", "2"), row.cells());
    assertTrue(row.formula(0));
    assertFalse(row.formula(1));
    assertTrue(row.formula(2));
  }

  @Test
  void blankRowsAreSkippedAndNumbersKept() throws Exception {
    SheetInfo info =
        read(
            "<row r='2'>"
                + Workbooks.inline("B2", "x")
                + "</row><row r='3'><c r='A3' s='1'/>"
                + Workbooks.inline("XFD3", "  ")
                + "</row><row>"
                + Workbooks.inline("A4", "y")
                + "</row>");
    assertEquals(2, info.rows());
    assertEquals(List.of(2, 4), rows.stream().map(SheetRow::number).toList());
    assertEquals("", rows.get(0).cell(0));
    assertEquals("", rows.get(0).cell(7));
  }
}
