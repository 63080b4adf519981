package org.smartcampus.platform.service.print;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import org.smartcampus.platform.service.file.TemporaryFiles;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Texts;

/**
 * Prints reports with JasperReports (P-45). The file appears under its name only when it is
 * complete; pages beyond the first fifty wait in swap files, so memory does not grow with the rows.
 *
 * <p>Every template gets the parameters {@code TITLE}, {@code FACTS}, {@code WATERMARK} (Strings)
 * and {@code TEXTS} ({@link Texts} of the order's language) and uses the styles of {@code
 * reports/house.jrtx}.
 */
@ApplicationScoped
public class PrintEngine {
  private static final int PAGES_IN_MEMORY = 50;
  private static final long WAIT_SECONDS = 120;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final PrintTemplates templates = new PrintTemplates();

  /** Spares this node's memory; who prints what where is not decided by it. */
  private final Semaphore turn = new Semaphore(1, true);

  /** Prints a short PDF, as bytes; see {@link #pdf(PrintOrder, Iterable, Path)}. */
  public byte[] pdf(PrintOrder order, List<? extends Map<String, ?>> rows) {
    try {
      Path folder = TemporaryFiles.folder("print");
      Path file = folder.resolve("print.pdf");
      try {
        pdf(order, rows, file);
        return Files.readAllBytes(file);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Prints a PDF.
   *
   * @param rows values by field name; a text may hold any character, one that no font has is shown
   *     as 〓 and reported
   * @param out where the file is to be; replaced if it exists
   * @throws BusinessException {@code platform.print.busy} after two minutes behind other reports
   */
  public PrintResult pdf(PrintOrder order, Iterable<? extends Map<String, ?>> rows, Path out) {
    return inTurn(order, rows, out, true);
  }

  /**
   * Prints a workbook of one endless page; characters that the fonts of print lack are reported and
   * kept.
   */
  public PrintResult xlsx(PrintOrder order, Iterable<? extends Map<String, ?>> rows, Path out) {
    return inTurn(order, rows, out, false);
  }

  private PrintResult inTurn(
      PrintOrder order, Iterable<? extends Map<String, ?>> rows, Path out, boolean pdf) {
    try {
      if (!turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new BusinessException("platform.print.busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusinessException("platform.print.busy");
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // the library finds fonts, compiler and the classes in expressions through the thread's loader
    thread.setContextClassLoader(PrintEngine.class.getClassLoader());
    try {
      return print(order, rows, out, pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JRException e) {
      throw new IllegalStateException("report " + order.template(), e);
    } finally {
      thread.setContextClassLoader(before);
      turn.release();
    }
  }

  private PrintResult print(
      PrintOrder order, Iterable<? extends Map<String, ?>> rows, Path out, boolean pdf)
      throws IOException, JRException {
    JasperReport report = templates.get(order.template());
    Set<String> missing = new LinkedHashSet<>();
    PrintRows source =
        new PrintRows(
            rows.iterator(),
            text -> {
              String printable = PrintFonts.printable(text, missing);
              return pdf ? printable : text;
            });
    Path swap = pdf ? TemporaryFiles.folder("print") : null;
    JRSwapFileVirtualizer virtualizer = pdf ? virtualizer(swap) : null;
    Path part = out.resolveSibling(out.getFileName() + ".part");
    try {
      Map<String, Object> params = params(order, missing, pdf);
      if (pdf) {
        params.put(JRParameter.REPORT_VIRTUALIZER, virtualizer);
      } else {
        params.put(JRParameter.IS_IGNORE_PAGINATION, true);
      }
      JasperPrint print =
          JasperFillManager.getInstance(templates.context()).fill(report, params, source);
      try (OutputStream stream = Files.newOutputStream(part)) {
        PrintExport export = new PrintExport(templates.context(), order);
        if (pdf) {
          virtualizer.setReadOnly(true);
          export.pdf(print, stream);
        } else {
          export.xlsx(print, stream);
        }
      }
      move(part, out);
      return new PrintResult(print.getPages().size(), source.count(), Set.copyOf(missing));
    } finally {
      Files.deleteIfExists(part);
      if (virtualizer != null) {
        virtualizer.cleanup();
        delete(swap);
      }
    }
  }

  private Map<String, Object> params(PrintOrder order, Set<String> missing, boolean pdf) {
    Texts texts = Texts.of(order.language());
    Map<String, Object> params = new HashMap<>();
    order
        .params()
        .forEach(
            (key, value) ->
                params.put(
                    key,
                    pdf && value instanceof String text
                        ? PrintFonts.printable(text, missing)
                        : value));
    String time = TIME.format(order.printedAt().atZone(CampusClock.ZONE));
    String watermark = texts.get("platform.print.printedBy", order.printedBy(), time);
    params.put("TITLE", PrintFonts.printable(order.title(), missing));
    params.put("FACTS", PrintFonts.printable(order.facts(), missing));
    params.put("WATERMARK", PrintFonts.printable(watermark, missing));
    params.put("TEXTS", texts);
    params.put(JRParameter.REPORT_LOCALE, order.language().locale());
    return params;
  }

  private JRSwapFileVirtualizer virtualizer(Path folder) {
    return new JRSwapFileVirtualizer(
        PAGES_IN_MEMORY, new JRSwapFile(templates.context(), folder.toString(), 4096, 100), true);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
