package org.smartcampus.platform.service.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.KeptFigures;
import org.smartcampus.platform.store.ImportStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;

/**
 * The job's work on a confirmed import: slice by slice, each in a transaction of its own that holds
 * the effect and its outcome, so that a crash repeats nothing and loses nothing.
 */
@ApplicationScoped
public class ImportRun {
  private static final Logger LOG = Logger.getLogger(ImportRun.class.getName());

  @Inject private ImportStore store;
  @Inject private ImportKinds kinds;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private KeptFigures figures;

  /** Numbers of the rows that are still to do. */
  public List<Integer> pending(long batch) {
    return transactions.call(callers.current(), () -> store.pending(batch));
  }

  /** How many rows of the upload the job has in all. */
  public int total(long batch) {
    return transactions.call(callers.current(), () -> load(batch).taken());
  }

  /**
   * Applies rows; a slice that fails as a whole is tried row by row, so one row spoils no other.
   */
  public void apply(long batch, List<Integer> rows) {
    try {
      slice(batch, rows);
    } catch (RuntimeException whole) {
      if (rows.size() == 1) {
        refuse(batch, rows, whole);
      } else {
        LOG.log(Level.FINE, "slice repeated row by row", whole);
        rows.forEach(row -> apply(batch, List.of(row)));
      }
    }
  }

  /** Ends the upload and counts its result. */
  public ImportBatch finish(long batch) {
    return transactions.call(
        callers.current(),
        () -> {
          store.finish(batch, clock.now());
          return load(batch);
        });
  }

  private void slice(long id, List<Integer> numbers) {
    ImportBatch batch = transactions.call(callers.current(), () -> load(id));
    transactions.call(
        inScopeOf(batch),
        () -> {
          List<StagedRow> rows = store.claim(batch, numbers);
          if (!rows.isEmpty()) {
            ImportSheet slice =
                new ImportSheet(batch.options(), rows.stream().map(StagedRow::row).toList());
            List<RowDone> done =
                kinds.of(batch.kind()).apply(slice, rows.stream().map(StagedRow::check).toList());
            if (done.size() != rows.size()) {
              throw new IllegalStateException("outcomes of " + batch.kind() + " lack rows");
            }
            store.done(batch, rows, done);
            figures.change();
          }
          return null;
        });
  }

  private void refuse(long id, List<Integer> numbers, RuntimeException why) {
    RowProblem problem =
        why instanceof BusinessException refusal
            ? RowProblem.of("", refusal)
            : RowProblem.of("", "platform.import.rowFailed");
    if (!(why instanceof BusinessException)) {
      LOG.log(Level.WARNING, why, () -> "row " + numbers + " of import " + id + " failed");
    }
    transactions.call(
        callers.current(),
        () -> {
          ImportBatch batch = load(id);
          List<StagedRow> rows = new ArrayList<>(store.claim(batch, numbers));
          store.done(
              batch,
              rows,
              rows.stream().map(r -> RowDone.refused(r.row().number(), problem)).toList());
          return null;
        });
  }

  private ImportBatch load(long id) {
    return store.find(id).orElseThrow();
  }

  /** The job's caller with the scope that the person had who uploaded. */
  private Caller inScopeOf(ImportBatch batch) {
    Caller job = callers.current();
    return new Caller(
        job.personId(),
        job.name(),
        job.role(),
        job.schoolId(),
        job.memberId(),
        job.parentId(),
        job.permissions(),
        batch.scope(),
        job.language(),
        job.address(),
        job.userAgent(),
        job.requestId());
  }
}
