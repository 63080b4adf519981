package org.smartcampus.platform.service.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small workbooks by hand, so that tests can put anything into any part. */
final class Workbooks {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Workbooks() {}

  static Map<String, String> parts(String rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "_rels/.rels",
        rels(
            "<Relationship Id='r' Type='" + TYPES + "/officeDocument' Target='xl/workbook.xml'/>"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='"
            + MAIN
            + "' xmlns:r='"
            + TYPES
            + "'><sheets>"
            + "<sheet name='hidden' sheetId='2' state='hidden' r:id='r9'/>"
            + "<sheet name='名單' sheetId='1' state='visible' r:id='r1'/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        rels(
            "<Relationship Id='r1' Type='"
                + TYPES
                + "/worksheet' Target='worksheets/sheet1.xml'/>"
                + "<Relationship Id='r2' Type='"
                + TYPES
                + "/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                + "<Relationship Id='r3' Type='"
                + TYPES
                + "/styles' Target='styles.xml'/>"));
    parts.put("xl/worksheets/sheet1.xml", sheet(rows));
    return parts;
  }

  static String sheet(String rows) {
    return "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
  }

  static String inline(String address, String text) {
    return "<c r='" + address + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  static Path write(Path file, Map<String, String> parts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  static Path write(Path file, String rows) throws IOException {
    return write(file, parts(rows));
  }

  /** A workbook whose sheet goes on as long as the writer likes. */
  static Path stream(Path file, String part, Content content) throws IOException {
    Map<String, String> parts = parts("");
    parts.remove(part);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> one : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry(part));
      content.write(zip);
    }
    return file;
  }

  interface Content {
    void write(OutputStream out) throws IOException;
  }

  private static String rels(String relations) {
    return "<Relationships xmlns='" + RELS + "'>" + relations + "</Relationships>";
  }
}
