package org.smartcampus.it.system;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the files that nobody should have to open. */
final class HostileSheets {
  private static final String HEADER = "姓名,帐号,部门,手机\n";
  private final Path folder;

  HostileSheets(Path folder) {
    this.folder = folder;
  }

  /** A workbook whose one sheet unpacks to 400 MB. */
  Path zipBomb() throws IOException {
    byte[] blanks = new byte[1 << 20];
    java.util.Arrays.fill(blanks, (byte) ' ');
    return workbook(
        "bomb.xlsx",
        out -> {
          out.write(utf("<worksheet><sheetData>"));
          for (int i = 0; i < 400; i++) {
            out.write(blanks);
          }
          out.write(utf("</sheetData></worksheet>"));
        });
  }

  /** A workbook whose sheet wants to read a file of the server. */
  Path xxe() throws IOException {
    return workbook(
        "xxe.xlsx",
        out ->
            out.write(
                utf(
                    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c>"
                        + "</row></sheetData></worksheet>")));
  }

  /** A workbook with every row that a spreadsheet can have. */
  Path everyRow() throws IOException {
    return workbook(
        "rows.xlsx",
        out -> {
          out.write(
              utf(
                  "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                      + "<sheetData><row r=\"1\">"));
          String[] titles = HEADER.strip().split(",");
          for (int i = 0; i < titles.length; i++) {
            out.write(
                utf(
                    "<c r=\""
                        + (char) ('A' + i)
                        + "1\" t=\"inlineStr\"><is><t>"
                        + titles[i]
                        + "</t></is></c>"));
          }
          out.write(utf("</row>"));
          for (int row = 2; row <= 1_048_576; row++) {
            out.write(utf("<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>1</v></c></row>"));
          }
          out.write(utf("</sheetData></worksheet>"));
        });
  }

  /** A CSV of one member in a code page. */
  Path csv(String charset, String name, String account) throws IOException {
    return bytes(
        charset + ".csv",
        ("姓名,帳號,部門,手機\n" + name + "," + account + ",濠海學校,66380001\n")
            .getBytes(Charset.forName(charset)));
  }

  /** The same with characters that GB18030 has. */
  Path simplified(String name, String account) throws IOException {
    return bytes(
        "gb.csv",
        (HEADER + name + "," + account + ",濠海学校,66380002\n").getBytes(Charset.forName("GB18030")));
  }

  /** Names that a spreadsheet would run. */
  Path formulas() throws IOException {
    return bytes(
        "formulas.csv",
        utf(
            "\uFEFF"
                + HEADER
                + "\"=cmd|' /C calc'!A0\",f.1,濠海學校,66380003\n"
                + "+1+1,f.2,濠海學校,66380004\n@SUM(1),f.3,濠海學校,no number\n"));
  }

  /** Bytes that are text in no code page. */
  Path wrongBytes() throws IOException {
    byte[] header = utf("\uFEFF" + HEADER);
    byte[] content = java.util.Arrays.copyOf(header, header.length + 200);
    java.util.Arrays.fill(content, header.length, content.length, (byte) 0xFF);
    return bytes("wrong.csv", content);
  }

  Path pdfNamedWorkbook() throws IOException {
    return bytes("paper.xlsx", utf("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"));
  }

  Path nothing() throws IOException {
    return bytes("empty.xlsx", new byte[0]);
  }

  Path tooLarge() throws IOException {
    return bytes("large.csv", new byte[21 * 1024 * 1024]);
  }

  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private Path workbook(String name, Content sheet) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(1);
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
              + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
              + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
              + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
              + " Target=\"xl/workbook.xml\"/></Relationships>");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
              + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
              + " name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
              + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
              + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      sheet.to(zip);
      zip.closeEntry();
    }
    return file;
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(utf(content));
    zip.closeEntry();
  }

  private Path bytes(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static byte[] utf(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
