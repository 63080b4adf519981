package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * What stands in a print, read by readers that are not the system's own: its bytes are compressed.
 */
public final class PrintedText {
  private PrintedText() {}

  /** What a person can read in an answer, be it a page, a PDF or a workbook. */
  static String of(APIResponse answer) {
    String type = answer.headers().getOrDefault("content-type", "");
    if (type.startsWith("application/pdf")) {
      return pdf(answer.body());
    }
    if (type.contains("spreadsheetml")) {
      return rows(answer.body()).stream()
          .map(row -> String.join("\t", row))
          .collect(Collectors.joining("\n"));
    }
    return answer.text();
  }

  /** The text of a PDF. */
  public static String pdf(byte[] content) {
    try {
      Process reader =
          new ProcessBuilder("pdftotext", "-layout", "-enc", "UTF-8", "-", "-").start();
      try (OutputStream in = reader.getOutputStream()) {
        in.write(content);
      }
      String text = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, reader.waitFor(), "pdftotext");
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The cells of a workbook, row by row, sheet by sheet. */
  public static List<List<String>> rows(byte[] content) {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
      List<List<String>> rows = new ArrayList<>();
      for (Sheet sheet : book.getSheets().toList()) {
        for (Row row : sheet.read()) {
          rows.add(row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
