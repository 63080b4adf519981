package org.smartcampus.report.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.smartcampus.contactparents.service.CoverageRow;
import org.smartcampus.notification.service.NotificationSummary;
import org.smartcampus.platform.console.ExportDialog;
import org.smartcampus.report.service.CoverageReport;
import org.smartcampus.report.service.NoticeExport;
import org.smartcampus.report.service.NoticeReport;
import org.smartcampus.shared.console.Choice;

/** P-45: the two reports with what they need, and their downloads. */
@Named("reportsView")
@RequestScoped
public class ReportsView {
  @Inject private CoverageReport coverage;
  @Inject private NoticeReport notice;
  @Inject private ExportDialog exports;

  private List<CoverageRow> rows;
  private List<NotificationSummary> notices;
  private String chosen;

  @PostConstruct
  void load() {
    rows = coverage.rows();
    notices = notice.notices();
  }

  /** Classes with their coverage. */
  public List<CoverageRow> getRows() {
    return rows;
  }

  /** Students reached, in percent of all students of these classes. */
  public int getPercent() {
    int students = rows.stream().mapToInt(CoverageRow::students).sum();
    int reached = rows.stream().mapToInt(CoverageRow::studentsReached).sum();
    return students == 0 ? 0 : 100 * reached / students;
  }

  /** Whether the caller may take what names persons. */
  public boolean isPrintable() {
    return notice.isPrintable();
  }

  /** Opens the dialog for an export of the chosen notification's receipts. */
  public void export() {
    exports.open(NoticeExport.KIND, Map.of(NoticeExport.NOTICE, chosen));
  }

  /** Sent notifications to choose from, newest first. */
  public List<Choice> getChoices() {
    return notices.stream().map(n -> new Choice(n.publicId(), n.title())).toList();
  }

  public String getNotice() {
    return chosen;
  }

  public void setNotice(String notice) {
    this.chosen = notice;
  }

  /** Sent notifications, newest first. */
  public List<NotificationSummary> getNotices() {
    return notices;
  }
}
