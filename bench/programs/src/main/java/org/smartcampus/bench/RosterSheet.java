package org.smartcampus.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet of students with a parent each; one row in a hundred has a telephone that cannot be one. */
final class RosterSheet {
  static final int ROWS = 30_000;
  static final int ERRORS = ROWS / 100;
  static final int IN_CLASS = 40;

  private static final String[] TITLES = {
    "學生編號", "學生姓名", "外文姓名", "性別", "出生日期", "班級", "家長一姓名", "家長一關係", "家長一手機", "家長一電郵"
  };

  private RosterSheet() {}

  static byte[] make(School names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "bench", "1.0")) {
      Worksheet sheet = book.newWorksheet("名冊");
      for (int c = 0; c < TITLES.length; c++) {
        sheet.value(0, c, TITLES[c]);
      }
      for (int r = 1; r <= ROWS; r++) {
        int at = (r - 1) / IN_CLASS;
        String[] cells = {
          "N" + r,
          names.name(),
          "",
          r % 2 == 0 ? "女" : "男",
          String.format("20%02d-%02d-%02d", 10 + r % 8, 1 + r % 12, 1 + r % 28),
          "本部/小學部/級" + at / 50 + "/班" + at,
          names.name(),
          r % 2 == 0 ? "母親" : "父親",
          r % 100 == 0 ? "12" : School.mobile(1, r),
          "p" + r + "@school.example"
        };
        for (int c = 0; c < cells.length; c++) {
          sheet.value(r, c, cells[c]);
        }
      }
    }
    return out.toByteArray();
  }
}
