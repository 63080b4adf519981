package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Opens what the system prints, with readers that are not its own. */
final class Prints {
  private Prints() {}

  /** The text of a PDF; its first page is kept as a picture. */
  static String pdf(byte[] content, String name) {
    try {
      Files.createDirectories(Shots.folder());
      Path file = Shots.folder().resolve(name + ".pdf");
      Files.write(file, content);
      run(
          "pdftoppm",
          "-png",
          "-r",
          "80",
          "-f",
          "1",
          "-singlefile",
          file.toString(),
          Shots.folder().resolve(name).toString());
      return run("pdftotext", "-layout", "-enc", "UTF-8", file.toString(), "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of a workbook's first sheet, row by row. */
  static List<List<String>> xlsx(byte[] content) {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
      List<List<String>> rows = new ArrayList<>();
      for (Row row : book.getFirstSheet().read()) {
        rows.add(row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertEquals(0, process.waitFor(), String.join(" ", command));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return out;
  }
}
