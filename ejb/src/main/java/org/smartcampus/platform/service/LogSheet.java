package org.smartcampus.platform.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.smartcampus.platform.service.sheet.SheetLayout;
import org.smartcampus.platform.service.sheet.SheetWriter;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/**
 * A log as a workbook (P-42, P-43): in the reader's words, with a line that names who took it and
 * when.
 */
@Stateless
@Requires(Permission.LOG_VIEW)
public class LogSheet {
  @Inject private AuditLogService logs;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  /**
   * How many entries it would hold.
   *
   * @throws BusinessException {@code platform.log.exportTooMany} beyond 20,000; on field {@code
   *     from} or {@code until} for a range of days that is none or too long
   */
  public int entries(AuditFilter filter) {
    return LogWorkbook.fitting(logs.count(filter));
  }

  /**
   * What a question finds, newest first, as XLSX.
   *
   * @throws BusinessException as {@link #entries} does
   */
  @Requires(Permission.EXPORT_RUN)
  public byte[] workbook(AuditFilter filter) {
    entries(filter);
    Caller caller = callers.current();
    return SheetWriter.workbook(
        layout(Texts.of(caller.language()), caller),
        rows(filter, new AuditWords(caller.language())));
  }

  private SheetLayout layout(Texts texts, Caller caller) {
    SheetLayout layout = SheetLayout.named(texts.get("home.page.log"));
    layout.column(texts.get("platform.log.time"), 20);
    layout.column(texts.get("platform.log.person"), 20);
    layout.column(texts.get("platform.log.role"), 18);
    layout.column(texts.get("platform.log.action"), 34);
    layout.column(texts.get("platform.log.object"), 30);
    layout.column(texts.get("platform.log.objectType"), 18);
    layout.column(texts.get("platform.log.result"), 12);
    layout.column(texts.get("platform.log.address"), 18);
    LogWorkbook.sign(layout, caller, clock.now());
    return layout;
  }

  private List<List<Object>> rows(AuditFilter filter, AuditWords words) {
    Texts texts = Texts.of(callers.current().language());
    return LogWorkbook.rows(
        page -> logs.page(filter, page, 0),
        line ->
            List.of(
                LogWorkbook.time(line.at()),
                words.actor(line),
                words.role(line),
                words.action(line),
                words.object(line),
                words.type(line),
                texts.get(line.isDone() ? "platform.log.done" : "platform.log.refused"),
                line.address()));
  }
}
