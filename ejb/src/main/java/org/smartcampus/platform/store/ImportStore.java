package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.platform.service.imports.ImportBatch;
import org.smartcampus.platform.service.imports.ImportPlan;
import org.smartcampus.platform.service.imports.ImportRow;
import org.smartcampus.platform.service.imports.ImportState;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.RowCheck;
import org.smartcampus.platform.service.imports.RowDone;
import org.smartcampus.platform.service.imports.StagedRow;
import org.smartcampus.shared.model.PublicId;

/** Staged imports and their rows. */
@ApplicationScoped
public class ImportStore {
  private static final int ROWS_A_STATEMENT = 200;

  @Inject private SqlGateway sql;
  @Inject private Sequences sequences;

  /** Adds an upload without rows, to be carried out within a scope; returns its id. */
  public long add(
      String kind,
      String fileName,
      Caller caller,
      Scope scope,
      Map<String, String> options,
      List<String> titles,
      Map<String, Integer> positions,
      Instant now) {
    long id = sequences.next("import_batch_seq");
    Map<String, Object> p = new HashMap<>();
    p.put("id", id);
    p.put("public", PublicId.random());
    p.put("kind", kind);
    p.put("file", fileName);
    p.put("person", caller.personId());
    p.put("name", caller.name());
    p.put("options", ImportJson.text(options));
    p.put("scope", ImportJson.text(ImportJson.scope(scope)));
    p.put("header", ImportJson.text(Map.of("titles", titles, "positions", positions)));
    p.put("now", now);
    sql.update(
        "insert into import_batch (school_id, id, public_id, version, kind, state, file_name,"
            + " person_id, person_name, options, scope, header, total_rows, adds, updates, skips,"
            + " errors, counts, created_at) values (:school, :id, :public, 1, :kind, 'READY', :file,"
            + " :person, :name, :options, :scope, :header, 0, 0, 0, 0, 0, '{}', :now)",
        p);
    return id;
  }

  public Optional<ImportBatch> find(String publicId) {
    return sql
        .query(
            "select * from import_batch where school_id = :school and public_id = :public",
            Map.of("public", PublicId.orNone(publicId)),
            ImportStore::batch)
        .stream()
        .findFirst();
  }

  public Optional<ImportBatch> find(long id) {
    return sql
        .query(
            "select * from import_batch where school_id = :school and id = :id",
            Map.of("id", id),
            ImportStore::batch)
        .stream()
        .findFirst();
  }

  /** The newest uploads of a kind that were not cancelled, of one person only unless null. */
  public List<ImportBatch> list(String kind, Long person, int limit) {
    Map<String, Object> p = new HashMap<>();
    p.put("kind", kind);
    p.put("person", person);
    p.put("limit", limit);
    return sql.query(
        "select * from import_batch where school_id = :school and kind = :kind and state <>"
            + " 'CANCELLED' and (:person is null or person_id = :person) order by id desc limit"
            + " :limit",
        p,
        ImportStore::batch);
  }

  /** Keeps a dry run: its rows, its counts, its question. Replaces an earlier one. */
  public void plan(long batch, List<ImportRow> rows, ImportPlan plan, Map<String, String> options) {
    sql.update(
        "delete from import_row where school_id = :school and batch_id = :batch",
        Map.of("batch", batch));
    for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
      insert(batch, rows, plan.rows(), from, Math.min(rows.size(), from + ROWS_A_STATEMENT));
    }
    Map<String, Object> p = new HashMap<>();
    p.put("id", batch);
    p.put("state", plan.question() == null ? ImportState.READY : ImportState.ASKING);
    p.put("options", ImportJson.text(options));
    p.put("summary", ImportJson.sealed(ImportJson.summary(plan.facts(), plan.question())));
    p.put("rows", rows.size());
    for (RowAction action : RowAction.values()) {
      p.put(
          action.name().toLowerCase(java.util.Locale.ROOT),
          (int) plan.rows().stream().filter(r -> r.action() == action).count());
    }
    sql.update(
        "update import_batch set version = version + 1, state = :state, options = :options, summary ="
            + " :summary, total_rows = :rows, adds = :add, updates = :update, skips = :skip, errors ="
            + " :error where school_id = :school and id = :id",
        p);
  }

  private void insert(long batch, List<ImportRow> rows, List<RowCheck> checks, int from, int to) {
    StringBuilder text =
        new StringBuilder(
            "insert into import_row (school_id, batch_id, row_no, action, data) values");
    Map<String, Object> p = new HashMap<>();
    p.put("batch", batch);
    for (int i = from; i < to; i++) {
      text.append(i == from ? " " : ", ")
          .append("(:school, :batch, :r" + i + ", :a" + i + ", :d" + i + ")");
      p.put("r" + i, rows.get(i).number());
      p.put("a" + i, checks.get(i).action());
      p.put("d" + i, ImportJson.sealed(ImportJson.row(rows.get(i), checks.get(i))));
    }
    sql.update(text.toString(), p);
  }

  /** All rows of an upload, in order. */
  public List<StagedRow> rows(ImportBatch batch) {
    return rows(batch, "", Map.of());
  }

  /** Rows of an upload by what they do or did, from {@code offset} on; all when action is null. */
  public List<StagedRow> rows(ImportBatch batch, RowAction action, int offset, int limit) {
    Map<String, Object> p = new HashMap<>();
    p.put("action", action);
    p.put("offset", offset);
    p.put("limit", limit);
    return rows(batch, byAction(action) + " order by row_no limit :limit offset :offset", p);
  }

  public long count(ImportBatch batch, RowAction action) {
    Map<String, Object> p = new HashMap<>();
    p.put("action", action);
    p.put("batch", batch.id());
    return sql.number(
        "select count(*) from import_row where school_id = :school and batch_id = :batch"
            + byAction(action),
        p);
  }

  private static String byAction(RowAction action) {
    return action == null ? "" : " and coalesce(outcome, action) = :action";
  }

  /** Numbers of the rows that the job has still to apply, in order. */
  public List<Integer> pending(long batch) {
    return sql.query(
        "select row_no from import_row where school_id = :school and batch_id = :batch and outcome is"
            + " null and action in ('ADD', 'UPDATE') order by row_no",
        Map.of("batch", batch),
        r -> r.number("row_no"));
  }

  /** Rows by number that have no outcome yet, locked against a second job. */
  public List<StagedRow> claim(ImportBatch batch, List<Integer> numbers) {
    return rows(
        batch,
        " and outcome is null and row_no in (:numbers) order by row_no for update",
        Map.of("numbers", numbers));
  }

  private List<StagedRow> rows(ImportBatch batch, String more, Map<String, ?> params) {
    Map<String, Object> p = new HashMap<>(params);
    p.put("batch", batch.id());
    return sql.query(
        "select row_no, action, outcome, data from import_row where school_id = :school and batch_id"
            + " = :batch"
            + (more.isEmpty() ? " order by row_no" : more),
        p,
        r -> row(batch, r));
  }

  private static StagedRow row(ImportBatch batch, SqlRow r) throws SQLException {
    Map<String, Object> data = ImportJson.opened(r.bytes("data"));
    ImportRow row =
        new ImportRow(r.number("row_no"), ImportJson.strings(data.get("cells")), batch.positions());
    RowCheck check = ImportJson.check(row.number(), RowAction.valueOf(r.text("action")), data);
    RowAction outcome = r.text("outcome") == null ? null : RowAction.valueOf(r.text("outcome"));
    return new StagedRow(
        row,
        check,
        outcome,
        data.containsKey("problems") ? ImportJson.problems(data.get("problems")) : check.errors());
  }

  /** Keeps what became of rows, and adds their further counts. */
  public void done(ImportBatch batch, List<StagedRow> rows, List<RowDone> outcomes) {
    Map<RowAction, List<Integer>> plain = new HashMap<>();
    for (int i = 0; i < outcomes.size(); i++) {
      RowDone done = outcomes.get(i);
      if (done.problems().isEmpty()) {
        plain.computeIfAbsent(done.outcome(), a -> new ArrayList<>()).add(done.row());
      } else {
        Map<String, Object> data = ImportJson.row(rows.get(i).row(), rows.get(i).check());
        data.put("problems", ImportJson.problems(done.problems()));
        sql.update(
            "update import_row set outcome = :outcome, data = :data where school_id = :school and"
                + " batch_id = :batch and row_no = :row",
            Map.of(
                "outcome", done.outcome(),
                "data", ImportJson.sealed(data),
                "batch", batch.id(),
                "row", done.row()));
      }
    }
    plain.forEach(
        (outcome, numbers) ->
            sql.update(
                "update import_row set outcome = :outcome where school_id = :school and batch_id ="
                    + " :batch and row_no in (:rows)",
                Map.of("outcome", outcome, "batch", batch.id(), "rows", numbers)));
    addCounts(batch.id(), outcomes);
  }

  private void addCounts(long batch, List<RowDone> outcomes) {
    Map<String, Integer> sums = new HashMap<>();
    outcomes.forEach(o -> o.counts().forEach((k, n) -> sums.merge(k, n, Integer::sum)));
    if (sums.isEmpty()) {
      return;
    }
    String before =
        sql.query(
                "select counts from import_batch where school_id = :school and id = :id for update",
                Map.of("id", batch),
                r -> r.text("counts"))
            .get(0);
    ImportJson.numbers(ImportJson.map(before)).forEach((k, n) -> sums.merge(k, n, Integer::sum));
    sql.update(
        "update import_batch set counts = :counts where school_id = :school and id = :id",
        Map.of("counts", ImportJson.text(sums), "id", batch));
  }

  /** Moves an upload on; false when it was not in the expected state. */
  public boolean move(long id, ImportState from, ImportState to, String job) {
    Map<String, Object> p = new HashMap<>();
    p.put("id", id);
    p.put("from", from);
    p.put("to", to);
    p.put("job", job);
    return sql.update(
            "update import_batch set version = version + 1, state = :to, job = coalesce(:job, job)"
                + " where school_id = :school and id = :id and state = :from",
            p)
        == 1;
  }

  /** Ends an upload: the counts become those of the result. */
  public void finish(long id, Instant now) {
    sql.update(
        "update import_batch b join (select coalesce(sum(coalesce(outcome, action) = 'ADD'), 0) a,"
            + " coalesce(sum(coalesce(outcome, action) = 'UPDATE'), 0) u,"
            + " coalesce(sum(coalesce(outcome, action) = 'SKIP'), 0) s,"
            + " coalesce(sum(coalesce(outcome, action) = 'ERROR'), 0) e from import_row where"
            + " school_id = :school and batch_id = :id) n set b.version = b.version + 1, b.state ="
            + " 'DONE', b.finished_at = :now, b.adds = n.a, b.updates = n.u, b.skips = n.s, b.errors"
            + " = n.e where b.school_id = :school and b.id = :id and b.state = 'APPLYING'",
        Map.of("id", id, "now", now));
  }

  /** Cancels what a person left unconfirmed and forgets the rows of old or cancelled uploads. */
  public void tidy(String kind, Long person, Instant before) {
    Map<String, Object> p = new HashMap<>();
    p.put("kind", kind);
    p.put("person", person);
    p.put("before", before);
    sql.update(
        "update import_batch set version = version + 1, state = 'CANCELLED' where school_id = :school"
            + " and kind = :kind and state in ('ASKING', 'READY') and (person_id <=> :person or"
            + " created_at < :before)",
        p);
    sql.update(
        "delete r from import_row r join import_batch b on b.school_id = r.school_id and b.id ="
            + " r.batch_id where r.school_id = :school and b.kind = :kind and (b.state = 'CANCELLED'"
            + " or b.state = 'DONE' and b.finished_at < :before)",
        p);
  }

  private static ImportBatch batch(SqlRow r) throws SQLException {
    Map<String, Object> header = ImportJson.map(r.text("header"));
    byte[] sealed = r.bytes("summary");
    Map<String, Object> summary =
        sealed == null ? Map.of("facts", List.of()) : ImportJson.opened(sealed);
    return new ImportBatch(
        r.id("id"),
        r.text("public_id"),
        r.text("kind"),
        ImportState.valueOf(r.text("state")),
        r.text("file_name"),
        r.idOrNull("person_id"),
        r.text("person_name"),
        ImportJson.texts(r.text("options")),
        ImportJson.scope(r.text("scope")),
        ImportJson.strings(header.get("titles")),
        ImportJson.numbers(header.get("positions")),
        ImportJson.facts(summary),
        ImportJson.question(summary),
        r.number("total_rows"),
        r.number("adds"),
        r.number("updates"),
        r.number("skips"),
        r.number("errors"),
        ImportJson.numbers(ImportJson.map(r.text("counts"))),
        r.text("job"),
        r.instant("created_at"),
        r.instant("finished_at"));
  }
}
