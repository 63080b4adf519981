package org.smartcampus.contacts.service.confidential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.LogWorkbook;
import org.smartcampus.platform.service.exports.ExportFile;
import org.smartcampus.platform.service.exports.ExportKind;
import org.smartcampus.platform.service.sheet.SheetLayout;
import org.smartcampus.platform.service.sheet.SheetWriter;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;

/** Recorded looks at confidential values as an export, of all or of one person (P-44, S24). */
@ApplicationScoped
public class ViewLogExport implements ExportKind {
  /** Name of the kind. */
  public static final String KIND = "contacts.views";

  @Inject private ViewLog log;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Permission permission() {
    return Permission.ADMINS_MANAGE;
  }

  @Override
  public String titleKey() {
    return "home.page.views";
  }

  @Override
  public List<String> formats() {
    return List.of(ExportFile.XLSX);
  }

  @Override
  public String subject(Map<String, String> parameters) {
    ViewQuestion question = ViewQuestion.of(parameters);
    // it goes out by SMS too: no name of who was looked at
    return question.from() + " – " + question.until();
  }

  @Override
  public int persons(Map<String, String> parameters) {
    return LogWorkbook.fitting(log.count(ViewQuestion.of(parameters)));
  }

  @Override
  public ExportFile make(Map<String, String> parameters, String format) {
    ViewQuestion question = ViewQuestion.of(parameters);
    Caller caller = callers.current();
    Texts texts = Texts.of(caller.language());
    byte[] sheet = SheetWriter.workbook(layout(texts, caller), rows(question, texts));
    return ExportFile.workbook(
        sheet, "confidential-views-" + question.from() + "-" + question.until());
  }

  private SheetLayout layout(Texts texts, Caller caller) {
    SheetLayout layout = SheetLayout.named(texts.get(titleKey()));
    layout.column(texts.get("platform.log.time"), 20);
    layout.column(texts.get("contacts.view.viewer"), 20);
    layout.column(texts.get("contacts.view.person"), 20);
    layout.column(texts.get("contacts.view.kind"), 12);
    layout.column(texts.get("contacts.view.field"), 16);
    layout.column(texts.get("contacts.view.page"), 24);
    layout.column(texts.get("contacts.view.purpose"), 40);
    layout.column(texts.get("platform.log.address"), 18);
    LogWorkbook.sign(layout, caller, clock.now());
    return layout;
  }

  private List<List<Object>> rows(ViewQuestion question, Texts texts) {
    return LogWorkbook.rows(
        page -> log.page(question, page, 0),
        view ->
            List.of(
                LogWorkbook.time(view.at()),
                view.viewer(),
                view.objectName(),
                texts.get("platform.audit.object." + view.kind()),
                texts.get("contacts.view.field." + view.field()),
                texts.get("contacts.view.place." + view.place()),
                view.purpose(),
                view.address()));
  }
}
