package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.smartcampus.it.system.PrintedText;

/** Opens what the system prints, with readers that are not its own. */
final class Prints {
  /** Pixels of a point. */
  private static final int SCALE = 4;

  private static final double LEAST_INK = 0.04;

  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">(.*)</word>");

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
      return PrintedText.pdf(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of a workbook, row by row. */
  static List<List<String>> xlsx(byte[] content) {
    return PrintedText.rows(content);
  }

  static List<List<String>> xlsx(Path file) {
    try {
      return PrintedText.rows(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses a print in which a name stands as text but is not to be seen, or one of its characters.
   */
  static void assertDrawn(byte[] pdf, String name) {
    try {
      Path file = Files.createTempFile("print", ".pdf");
      Path picture = Files.createTempFile("print", ".png");
      try {
        Files.write(file, pdf);
        for (String word : name.split(" ")) {
          Box box = box(run("pdftotext", "-bbox", "-enc", "UTF-8", file.toString(), "-"), word);
          draw(file, box.page(), picture);
          assertDrawn(ImageIO.read(picture.toFile()), box, word);
        }
      } finally {
        Files.delete(file);
        Files.delete(picture);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a word stands, in points from the page's upper left corner. */
  private record Box(int page, double left, double top, double right, double bottom) {}

  private static Box box(String words, String word) {
    int page = 0;
    for (String line : words.split("\n")) {
      page += line.strip().startsWith("<page ") ? 1 : 0;
      Matcher found = WORD.matcher(line);
      if (found.find() && found.group(5).equals(word)) {
        return new Box(
            page,
            Double.parseDouble(found.group(1)),
            Double.parseDouble(found.group(2)),
            Double.parseDouble(found.group(3)),
            Double.parseDouble(found.group(4)));
      }
    }
    throw new AssertionError(word + " stands on no page");
  }

  private static void draw(Path pdf, int page, Path picture) throws IOException {
    String number = Integer.toString(page);
    String out = picture.toString().replaceFirst("\\.png$", "");
    run(
        "pdftoppm",
        "-png",
        "-r",
        Integer.toString(72 * SCALE),
        "-f",
        number,
        "-l",
        number,
        "-singlefile",
        pdf.toString(),
        out);
  }

  /** Han characters are equally wide, so that each is looked at by itself. */
  private static void assertDrawn(BufferedImage page, Box box, String word) {
    boolean han = word.codePoints().allMatch(Character::isIdeographic);
    int parts = han ? word.codePointCount(0, word.length()) : 1;
    double width = (box.right() - box.left()) / parts;
    for (int i = 0; i < parts; i++) {
      int left = (int) ((box.left() + i * width) * SCALE);
      BufferedImage part =
          page.getSubimage(
              left,
              (int) (box.top() * SCALE),
              (int) (width * SCALE),
              (int) ((box.bottom() - box.top()) * SCALE));
      assertTrue(ink(part) > LEAST_INK, word + ", part " + (i + 1) + " is blank");
    }
  }

  /** The share of pixels that are much darker or lighter than the ground. */
  private static double ink(BufferedImage part) {
    int ground = light(part.getRGB(0, 0));
    int drawn = 0;
    for (int x = 0; x < part.getWidth(); x++) {
      for (int y = 0; y < part.getHeight(); y++) {
        drawn += Math.abs(light(part.getRGB(x, y)) - ground) > 255 ? 1 : 0;
      }
    }
    return (double) drawn / (part.getWidth() * part.getHeight());
  }

  private static int light(int rgb) {
    return (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255);
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
