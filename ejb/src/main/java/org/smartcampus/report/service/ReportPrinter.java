package org.smartcampus.report.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.file.TemporaryFiles;
import org.smartcampus.platform.service.print.PrintEngine;
import org.smartcampus.platform.service.print.PrintOrder;
import org.smartcampus.platform.service.print.PrintResult;
import org.smartcampus.school.service.SchoolPictures;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Texts;

/** Prints one report's rows in the caller's language and name, and leaves an audit entry. */
@ApplicationScoped
class ReportPrinter {
  @Inject private PrintEngine engine;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private SchoolPictures pictures;

  /**
   * Prints.
   *
   * @param template the template; its file name for people is the text {@code
   *     report.<template>.title}
   */
  PrintedReport print(
      String template,
      String facts,
      Map<String, Object> params,
      List<? extends Map<String, ?>> rows,
      PrintFormat format) {
    Caller caller = callers.current();
    String title = Texts.of(caller.language()).get("report." + template + ".title");
    Map<String, Object> all = new HashMap<>(params);
    if (format == PrintFormat.PDF) {
      pictures.logo().ifPresent(logo -> all.put("LOGO", logo));
    }
    PrintOrder order =
        new PrintOrder(template, caller.language(), title, facts, caller.name(), clock.now(), all);
    try {
      Path file = TemporaryFiles.file("report", "." + format.suffix());
      PrintResult result =
          format == PrintFormat.PDF
              ? engine.pdf(order, rows, file)
              : engine.xlsx(order, rows, file);
      audit.record("report.run", "Report", template, Map.of(), Map.of("format", format));
      String name = title + " " + clock.today() + "." + format.suffix();
      return new PrintedReport(file, name, format, result.missingCharacters());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
