package org.smartcampus.platform.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.sheet.SheetLayout;
import org.smartcampus.platform.service.sheet.SheetWriter;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * A log as a workbook (P-42, P-43): in the reader's words, with a reason, a fresh proof, an entry
 * of its own in the log, and a line that names who took it and when.
 */
@Stateless
@Requires(Permission.LOG_VIEW)
public class LogSheet {
  /** Most entries of one workbook. */
  public static final int MOST = 20_000;

  /** Most code points of a reason. */
  public static final int REASON_MAX = 200;

  private static final int PAGE = 200;

  @Inject private AuditLogService logs;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /**
   * What a question finds, newest first, as XLSX.
   *
   * @param reason why it is taken
   * @throws BusinessException on field {@code reason}; {@code platform.log.exportTooMany} beyond
   *     {@link #MOST}; for a range of days that is none or too long
   */
  @Fresh
  @Requires(Permission.EXPORT_RUN)
  public byte[] export(AuditFilter filter, String reason) {
    String why = PlainText.required(reason, REASON_MAX, "reason");
    Caller caller = callers.current();
    Texts texts = Texts.of(caller.language());
    List<List<Object>> rows = rows(filter, new AuditWords(caller.language()));
    Map<String, Object> asked = new HashMap<>(filter.facts());
    asked.put("reason", why);
    asked.put("rows", rows.size());
    audit.record("log.export", "Log", filter.log(), Map.of(), asked);
    return SheetWriter.workbook(layout(texts, caller), rows);
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
    layout.watermark(
        texts.get(
            "platform.log.watermark",
            caller.name(),
            clock.now().atZone(CampusClock.ZONE).toLocalDateTime().withNano(0).toString()));
    return layout;
  }

  private List<List<Object>> rows(AuditFilter filter, AuditWords words) {
    Texts texts = Texts.of(callers.current().language());
    List<List<Object>> rows = new ArrayList<>();
    Page<AuditLine> page;
    int number = 0;
    do {
      page = logs.page(filter, new PageRequest(number++, PAGE, null, true, ""), 0);
      for (AuditLine line : page.rows()) {
        rows.add(
            List.of(
                line.at().atZone(CampusClock.ZONE).toLocalDateTime().withNano(0).toString(),
                words.actor(line),
                words.role(line),
                words.action(line),
                words.object(line),
                words.type(line),
                texts.get(line.isDone() ? "platform.log.done" : "platform.log.refused"),
                line.address()));
      }
      if (rows.size() > MOST) {
        throw new BusinessException("platform.log.exportTooMany", MOST).onField("reason");
      }
    } while (page.rows().size() == PAGE);
    return rows;
  }
}
