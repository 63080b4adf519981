package org.smartcampus.report.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.notification.service.GuardianReceipt;
import org.smartcampus.notification.service.NotificationFigure;
import org.smartcampus.notification.service.NotificationFigures;
import org.smartcampus.notification.service.NotificationSummary;
import org.smartcampus.notification.service.StudentReceipt;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** The printed report “delivery, read and confirmation of a notification by class and student”. */
@Stateless
@Requires(Permission.USAGE_VIEW)
public class NoticeReport {
  private static final String TEMPLATE = "notice";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject private NotificationFigures figures;
  @Inject private SchoolService schools;
  @Inject private ReportPrinter printer;
  @Inject private Callers callers;

  /** Sent notifications to choose from, newest first. */
  public List<NotificationSummary> notices() {
    return figures.recent();
  }

  /** Whether the caller may print what names persons. */
  public boolean isPrintable() {
    return callers.current().has(Permission.EXPORT_RUN);
  }

  /**
   * What is known of one notification.
   *
   * @throws BusinessException {@code report.notice.required} when none is chosen
   */
  public NotificationFigure figure(String notice) {
    if (notice == null || notice.isBlank()) {
      throw new BusinessException("report.notice.required").onField("notice");
    }
    return figures.notice(notice);
  }

  /**
   * Prints one notification's receipts, a line per parent, students without a reachable parent too.
   * It names persons, so that it takes the right to export besides.
   *
   * @throws BusinessException {@code report.notice.required} when none is chosen
   */
  public PrintedReport print(String notice, PrintFormat format) {
    callers.current().require(Permission.EXPORT_RUN);
    Texts texts = Texts.of(callers.current().language());
    NotificationFigure figure = figure(notice);
    String facts =
        texts.get(
            "report.notice.facts",
            schools.current().name(),
            figure.title(),
            time(figure.sentAt(), DAY_AND_TIME),
            figure.students(),
            figure.guardians(),
            figure.counts().readOrConfirmed(),
            figure.counts().confirmed());
    List<Map<String, ?>> rows = new ArrayList<>();
    int block = 0;
    List<StudentReceipt> students = figures.students(notice, block);
    while (!students.isEmpty()) {
      students.forEach(student -> addRows(rows, student, texts));
      block++;
      students = figures.students(notice, block);
    }
    return printer.print(TEMPLATE, facts, Map.of(), rows, format);
  }

  private static void addRows(List<Map<String, ?>> rows, StudentReceipt student, Texts texts) {
    if (student.guardians().isEmpty()) {
      Map<String, Object> row = row(student);
      row.put("parent", texts.get("report.notice.unreachable"));
      rows.add(row);
    }
    for (GuardianReceipt guardian : student.guardians()) {
      Map<String, Object> row = row(student);
      row.put("parent", guardian.name());
      row.put("relation", relation(guardian, texts));
      row.put("delivered", time(guardian.deliveredAt(), TIME));
      row.put("read", time(guardian.readAt(), TIME));
      row.put("confirmed", time(guardian.confirmedAt(), TIME));
      rows.add(row);
    }
  }

  private static String relation(GuardianReceipt guardian, Texts texts) {
    String own = guardian.relationText();
    return own != null && !own.isEmpty() ? own : texts.get(guardian.relation().textKey());
  }

  private static Map<String, Object> row(StudentReceipt student) {
    Map<String, Object> row = new HashMap<>();
    row.put("className", student.className());
    row.put("student", student.student());
    for (String later : List.of("relation", "delivered", "read", "confirmed")) {
      row.put(later, "");
    }
    return row;
  }

  private static String time(Instant at, DateTimeFormatter form) {
    return at == null ? "" : form.format(at.atZone(CampusClock.ZONE));
  }
}
