package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.exports.ExportFile;
import org.smartcampus.platform.service.exports.ExportKind;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;

/** Entries of a log as an export (P-42, P-43). */
@ApplicationScoped
public class LogExport implements ExportKind {
  /** Name of the kind. */
  public static final String KIND = "platform.log";

  @Inject private LogSheet sheets;
  @Inject private Callers callers;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Permission permission() {
    return Permission.LOG_VIEW;
  }

  @Override
  public String titleKey() {
    return "home.page.log";
  }

  @Override
  public List<String> formats() {
    return List.of(ExportFile.XLSX);
  }

  @Override
  public String subject(Map<String, String> parameters) {
    AuditFilter filter = AuditFilter.of(parameters);
    return Texts.of(callers.current().language()).get("platform.audit.log." + filter.log())
        + " "
        + filter.from()
        + " – "
        + filter.until();
  }

  @Override
  public int persons(Map<String, String> parameters) {
    return sheets.entries(AuditFilter.of(parameters));
  }

  @Override
  public ExportFile make(Map<String, String> parameters, String format) {
    AuditFilter filter = AuditFilter.of(parameters);
    byte[] sheet = sheets.workbook(filter);
    return ExportFile.workbook(sheet, "log-" + filter.from() + "-" + filter.until());
  }
}
