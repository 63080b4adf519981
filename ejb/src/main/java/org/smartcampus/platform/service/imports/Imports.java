package org.smartcampus.platform.service.imports;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.JobSummary;
import org.smartcampus.platform.service.Jobs;
import org.smartcampus.platform.service.sheet.SheetLayout;
import org.smartcampus.platform.service.sheet.SheetReader;
import org.smartcampus.platform.service.sheet.SheetTable;
import org.smartcampus.platform.service.sheet.SheetType;
import org.smartcampus.platform.service.sheet.SheetWriter;
import org.smartcampus.platform.store.ImportStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Open;

/**
 * Imports of sheets, whatever they hold (P-24, P-76). Every method names the kind of import and
 * asks the permission of that kind. Somebody whose scope is not the whole school sees only his own
 * uploads. Nothing but the staged rows is stored before {@link #confirm}.
 */
@Stateless
@Open("asks the permission of the kind of import, see ImportKind")
public class Imports {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int LISTED = 20;

  @Inject private ImportStore store;
  @Inject private ImportKinds kinds;
  @Inject private SheetReader reader;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private Jobs jobs;
  @Inject private ImportJobs orders;

  /**
   * Reads an uploaded sheet, checks its header, makes the dry run and stages it. What the same
   * person left unconfirmed of this kind is cancelled.
   *
   * @param file the upload; not needed afterwards
   * @param options {@code mode} and the kind's own
   * @throws BusinessException {@code platform.sheet.*} when the file cannot be read
   */
  public ImportBatch stage(String kind, Path file, String fileName, Map<String, String> options) {
    Caller caller = callers.current();
    SheetTable table = reader.read(file, permitted(kind).header());
    Map<String, String> chosen = new LinkedHashMap<>(options);
    if (table.info().type() == SheetType.CSV) {
      chosen.put(ImportSheet.ENCODING, table.info().encoding());
    }
    Map<String, Integer> positions = table.header().positions();
    List<ImportRow> rows =
        table.records().stream().map(r -> new ImportRow(r.number(), r.cells(), positions)).toList();
    if (rows.isEmpty()) {
      throw new BusinessException("platform.sheet.empty");
    }
    store.tidy(kind, caller.personId(), clock.now().minus(KEPT));
    long id =
        store.add(
            kind,
            cut(fileName),
            caller,
            caller.scope(kinds.of(kind).permission()),
            chosen,
            table.header().titles(),
            positions,
            clock.now());
    plan(id, kind, new ImportSheet(chosen, rows));
    ImportBatch batch = store.find(id).orElseThrow();
    audit.record("import.upload", "Import", batch.publicId());
    return batch;
  }

  private void plan(long id, String kind, ImportSheet sheet) {
    ImportPlan plan = kinds.of(kind).plan(sheet);
    if (plan.rows().size() != sheet.rows().size()) {
      throw new IllegalStateException("the plan of " + kind + " lacks rows");
    }
    store.plan(id, sheet.rows(), plan, sheet.options());
  }

  /** Agrees to the open question and repeats the dry run. */
  public ImportBatch agree(String kind, String publicId) {
    ImportBatch batch = find(kind, publicId);
    if (batch.state() != ImportState.ASKING) {
      return batch;
    }
    Map<String, String> options = new LinkedHashMap<>(batch.options());
    options.put(batch.question().option(), batch.question().value());
    plan(
        batch.id(),
        kind,
        new ImportSheet(options, store.rows(batch).stream().map(StagedRow::row).toList()));
    audit.record("import.agree", "Import", publicId, Map.of(), options);
    return store.find(batch.id()).orElseThrow();
  }

  /** Drops an upload that was not confirmed; any other is left as it is. */
  public void cancel(String kind, String publicId) {
    ImportBatch batch = find(kind, publicId);
    if (store.move(batch.id(), ImportState.ASKING, ImportState.CANCELLED, null)
        || store.move(batch.id(), ImportState.READY, ImportState.CANCELLED, null)) {
      audit.record("import.cancel", "Import", publicId);
    }
  }

  /**
   * Confirms a dry run: its job starts after this transaction. A second time changes nothing.
   *
   * @throws BusinessException {@code platform.import.nothing} when no row would change anything
   */
  public ImportBatch confirm(String kind, String publicId) {
    ImportBatch batch = find(kind, publicId);
    if (batch.state() == ImportState.READY) {
      if (batch.taken() == 0) {
        throw new BusinessException("platform.import.nothing");
      }
      JobSummary job = orders.order(batch);
      if (!store.move(batch.id(), ImportState.READY, ImportState.APPLYING, job.publicId())) {
        throw new BusinessException("platform.import.changedMeanwhile");
      }
      audit.record("import.confirm", "Import", publicId);
    }
    return store.find(batch.id()).orElseThrow();
  }

  /** Starts a new job for the rest of a confirmed upload whose job failed or was stopped. */
  public ImportBatch resume(String kind, String publicId) {
    ImportBatch batch = find(kind, publicId);
    if (batch.state() == ImportState.APPLYING && jobs.find(batch.job()).state().mayContinue()) {
      JobSummary job = orders.order(batch);
      store.move(batch.id(), ImportState.APPLYING, ImportState.APPLYING, job.publicId());
    }
    return store.find(batch.id()).orElseThrow();
  }

  /**
   * An upload of the caller's school and of this kind.
   *
   * @throws NotFoundException when there is none such for him
   */
  public ImportBatch find(String kind, String publicId) {
    permitted(kind);
    Caller caller = callers.current();
    return store
        .find(publicId)
        .filter(b -> b.kind().equals(kind) && b.state() != ImportState.CANCELLED)
        .filter(
            b -> caller.reachesAll() || b.person() != null && b.person().equals(caller.personId()))
        .orElseThrow(NotFoundException::new);
  }

  /** The newest uploads, at most 20. */
  public List<ImportBatch> list(String kind) {
    permitted(kind);
    Caller caller = callers.current();
    return store.list(kind, caller.reachesAll() ? null : caller.personId(), LISTED);
  }

  /**
   * The job of a confirmed upload, for its progress.
   *
   * @throws NotFoundException before the confirmation
   */
  public JobSummary job(String kind, String publicId) {
    String job = find(kind, publicId).job();
    if (job == null) {
      throw new NotFoundException();
    }
    return jobs.find(job);
  }

  /** Rows of the preview or of the result by what they do; all when action is null. */
  public Page<StagedRow> rows(String kind, String publicId, RowAction action, PageRequest request) {
    ImportBatch batch = find(kind, publicId);
    return new Page<>(
        store.rows(batch, action, request.offset(), request.size()), store.count(batch, action));
  }

  /** The refused rows as a workbook: the sheet's own columns and a column of reasons. */
  public byte[] errorFile(String kind, String publicId, Language language) {
    ImportBatch batch = find(kind, publicId);
    Texts texts = Texts.of(language);
    SheetLayout layout = SheetLayout.named(texts.get("platform.import.errors"));
    int columns = batch.titles().size();
    batch.titles().forEach(title -> layout.column(title, 18));
    layout.column(texts.get("platform.import.reason"), 60);
    List<List<Object>> rows = new ArrayList<>();
    for (StagedRow row : store.rows(batch, RowAction.ERROR, 0, Integer.MAX_VALUE)) {
      List<Object> cells = new ArrayList<>(row.row().cells());
      while (cells.size() < columns) {
        cells.add("");
      }
      cells.subList(columns, cells.size()).clear();
      cells.add(batch.reasons(row, language));
      rows.add(cells);
    }
    return SheetWriter.workbook(layout, rows);
  }

  /** An empty workbook with a header in a language, for filling in. */
  public byte[] template(String kind, Language language) {
    ImportKind asked = permitted(kind);
    SheetLayout layout = SheetLayout.named(Texts.of(language).get(asked.sheetKey()));
    asked.titles(language).forEach(title -> layout.column(title, 20));
    return SheetWriter.workbook(layout, List.of());
  }

  /** The kind with this name, when the caller may import it. */
  private ImportKind permitted(String name) {
    ImportKind kind = kinds.of(name);
    callers.current().require(kind.permission());
    return kind;
  }

  private static String cut(String fileName) {
    String name = PlainText.normalize(fileName);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int points = Math.min(100, PlainText.length(name));
    return name.substring(0, name.offsetByCodePoints(0, points));
  }
}
