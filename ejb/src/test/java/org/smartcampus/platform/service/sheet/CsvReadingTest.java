package org.smartcampus.platform.service.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smartcampus.shared.model.BusinessException;

class CsvReadingTest {
  @TempDir Path dir;
  private final List<SheetRow> rows = new ArrayList<>();

  private SheetInfo read(byte[] bytes) throws Exception {
    rows.clear();
    return new SheetReader().read(Files.write(dir.resolve("a.csv"), bytes), rows::add);
  }

  private SheetInfo read(String text) throws Exception {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, 學生姓名|班級|關子軒|小一甲",
    "Big5, Big5, 學生姓名|班級|關子軒|小一甲",
    "x-windows-950, Big5, 學生姓名|班級|李碁|幼二乙",
    "Big5-HKSCS, Big5-HKSCS, 學生姓名|班級|陳邨啲|小一甲",
    "GB18030, GB18030, 学生姓名|班级|关子轩|小一甲",
    "GB18030, GB18030, 學生姓名|班級|關子軒|小一甲",
    "GB18030, GB18030, 姓名|班级|余东𦾾|简体",
    "GBK, GB18030, 姓名|手机|张伟|六六六",
    "Big5, Big5, 姓名|手機|陳|六",
  })
  void codePagesAreFound(String written, String reported, String text) throws Exception {
    String[] cells = text.split("\\|");
    String csv = cells[0] + "," + cells[1] + "\r\n" + cells[2] + "," + cells[3] + "\r\n";
    SheetInfo info = read(csv.getBytes(Charset.forName(written)));
    assertEquals(reported, info.encoding());
    assertEquals(List.of(cells[2], cells[3]), rows.get(1).cells());
  }

  @Test
  void marksAreTaken() throws Exception {
    assertEquals("UTF-8", read("\uFEFF姓名;x\n余東𦾾;1\n").encoding());
    assertEquals("姓名", rows.get(0).cell(0));
    assertEquals(
        "UTF-16LE", read("\uFEFF姓名\tx\n余東𦾾\t1\n".getBytes(StandardCharsets.UTF_16LE)).encoding());
    assertEquals("余東𦾾", rows.get(1).cell(0));
    assertEquals(
        "UTF-16BE", read("\uFEFF姓名,x\n余,1\n".getBytes(StandardCharsets.UTF_16BE)).encoding());
  }

  @Test
  void separatorsAreFound() throws Exception {
    assertEquals(";", read("a;\"b,c,d\";e\n1;2;3\n").separator());
    assertEquals("\t", read("a\tb\n1\t2\n").separator());
    assertEquals(",", read("only\nx\n").separator());
    assertEquals(";", read("sep=;\r\na;b\r\n1;2\r\n").separator());
    assertEquals(List.of("a", "b"), rows.get(0).cells());
    assertEquals(1, rows.get(0).number());
  }

  @Test
  void rowNumbersAreThoseOfASpreadsheet() throws Exception {
    read("a,b\n\n\"two\nlines\",\"say \"\"hi\"\"\"\n ,\u3000\nlast, x \n");
    assertEquals(List.of(1, 3, 5), rows.stream().map(SheetRow::number).toList());
    assertEquals(List.of("two\nlines", "say \"hi\""), rows.get(1).cells());
    assertEquals(List.of("last", "x"), rows.get(2).cells());
  }

  @Test
  void unclosedQuoteNamesItsRow() throws Exception {
    BusinessException refusal =
        assertThrows(BusinessException.class, () -> read("a,b\n1,2\n3,\"open\n4,5\n"));
    assertEquals("platform.sheet.csvRow", refusal.key());
    assertEquals(3, refusal.args()[0]);
  }

  @Test
  void headerIsFoundInAnyLanguageAndOrder() throws Exception {
    SheetHeader header =
        SheetHeader.create()
            .required("name", "姓名", "Nome", "Name")
            .required("mobile", "手機", "手机", "Telemóvel", "Mobile")
            .optional("email", "電郵", "E-mail");
    Path file =
        Files.writeString(
            dir.resolve("h.csv"), "說明：請勿改動標題\n* MOBILE （必填）,Remark, name\n66201175,x,陳\n");
    SheetTable table = new SheetReader().read(file, header);
    assertEquals(List.of("Remark"), table.header().extra());
    assertEquals(2, table.header().row());
    SheetRecord record = table.records().get(0);
    assertEquals("陳", record.get("name"));
    assertEquals("66201175", record.get("mobile"));
    assertEquals("", record.get("email"));
    assertEquals(3, record.number());

    Path lacking = Files.writeString(dir.resolve("l.csv"), "姓名,x\n陳,1\n");
    BusinessException refusal =
        assertThrows(BusinessException.class, () -> new SheetReader().read(lacking, header));
    assertEquals("platform.sheet.columnMissing", refusal.key());
    assertEquals("手機 / 手机 / Telemóvel / Mobile", refusal.args()[0]);

    Path twice = Files.writeString(dir.resolve("t.csv"), "姓名,Mobile,手机\n陳,1,2\n");
    assertEquals(
        "platform.sheet.columnTwice",
        assertThrows(BusinessException.class, () -> new SheetReader().read(twice, header)).key());
  }
}
