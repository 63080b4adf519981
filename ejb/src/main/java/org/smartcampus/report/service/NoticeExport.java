package org.smartcampus.report.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.smartcampus.notification.service.NotificationFigure;
import org.smartcampus.notification.service.NotificationFigures;
import org.smartcampus.platform.service.exports.ExportFile;
import org.smartcampus.platform.service.exports.ExportKind;
import org.smartcampus.shared.model.Permission;

/** The report of one notification's receipts as an export: it names students and parents (P-45). */
@ApplicationScoped
public class NoticeExport implements ExportKind {
  /** Name of the kind. */
  public static final String KIND = "report.notice";

  /** Parameter: public id of the notification. */
  public static final String NOTICE = "notice";

  @Inject private NoticeReport report;
  @Inject private NotificationFigures figures;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Permission permission() {
    return Permission.USAGE_VIEW;
  }

  @Override
  public String titleKey() {
    return "report.notice.title";
  }

  @Override
  public List<String> formats() {
    return List.of(PrintFormat.PDF.suffix(), PrintFormat.XLSX.suffix());
  }

  @Override
  public String subject(Map<String, String> parameters) {
    return figure(parameters).title();
  }

  @Override
  public int persons(Map<String, String> parameters) {
    return figure(parameters).persons();
  }

  private NotificationFigure figure(Map<String, String> parameters) {
    figures.requireExportable(parameters.get(NOTICE));
    return report.figure(parameters.get(NOTICE));
  }

  @Override
  public ExportFile make(Map<String, String> parameters, String format) {
    figures.requireExportable(parameters.get(NOTICE));
    PrintFormat form = PrintFormat.PDF.suffix().equals(format) ? PrintFormat.PDF : PrintFormat.XLSX;
    PrintedReport printed = report.print(parameters.get(NOTICE), form);
    return new ExportFile(printed.file(), printed.name(), form.mediaType());
  }
}
