package org.smartcampus.report.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.contactparents.service.CoverageRow;
import org.smartcampus.contactparents.service.CoverageService;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** The printed report “parent binding coverage by class” (P-45). */
@Stateless
@Requires(Permission.USAGE_VIEW)
public class CoverageReport {
  private static final String TEMPLATE = "coverage";

  @Inject private CoverageService coverage;
  @Inject private SchoolService schools;
  @Inject private ReportPrinter printer;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  /** The rows as the page shows them. */
  public List<CoverageRow> rows() {
    return coverage.byClass();
  }

  /** Prints every class in the caller's scope, grouped by grade, with a total. */
  public PrintedReport print(PrintFormat format) {
    List<CoverageRow> rows = coverage.byClass();
    Texts texts = Texts.of(callers.current().language());
    String facts =
        texts.get("report.coverage.facts", schools.current().name(), clock.today().toString());
    List<Map<String, ?>> printed = new ArrayList<>();
    for (CoverageRow row : rows) {
      Map<String, Object> fields = new HashMap<>();
      fields.put("branch", row.branch());
      fields.put("className", row.className());
      fields.put("students", row.students());
      fields.put("reached", row.studentsReached());
      fields.put("parents", row.parents());
      fields.put("bound", row.bound());
      fields.put("percent", texts.percent(row.percent()));
      printed.add(fields);
    }
    int students = rows.stream().mapToInt(CoverageRow::students).sum();
    int reached = rows.stream().mapToInt(CoverageRow::studentsReached).sum();
    Map<String, Object> totals =
        Map.of(
            "STUDENTS", students,
            "REACHED", reached,
            "PARENTS", rows.stream().mapToInt(CoverageRow::parents).sum(),
            "BOUND", rows.stream().mapToInt(CoverageRow::bound).sum(),
            "PERCENT", texts.percent(students == 0 ? 0 : 100 * reached / students));
    return printer.print(TEMPLATE, facts, totals, printed, format);
  }
}
