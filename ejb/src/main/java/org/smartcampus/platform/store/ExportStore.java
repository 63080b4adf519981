package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.platform.model.ExportRequest;
import org.smartcampus.platform.model.ExportState;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.PublicId;

/** Exports of the school of the transaction, or of the bureau, which is school 0. */
@ApplicationScoped
public class ExportStore {
  private static final String ROW =
      "select id, public_id, kind, format, parameters, subject, persons, many, reason, person_id,"
          + " person_name, ordered_at, state, decided_by, answer, open_from, open_until, taken from"
          + " export_request where school_id = :school";

  @Inject private SqlGateway sql;
  @Inject private Sequences sequences;

  public void add(ExportRequest r) {
    Map<String, Object> p = new HashMap<>();
    p.put("id", sequences.next("export_request_seq"));
    p.put("public", r.publicId());
    p.put("kind", r.kind());
    p.put("format", r.format());
    p.put("parameters", ImportJson.text(r.parameters()));
    p.put("subject", r.subject());
    p.put("persons", r.persons());
    p.put("many", r.many());
    p.put("reason", r.reason());
    p.put("person", r.personId());
    p.put("name", r.personName());
    p.put("at", r.orderedAt());
    p.put("state", r.state().name());
    p.put("from", r.openFrom());
    p.put("until", r.openUntil());
    sql.update(
        "insert into export_request (school_id, id, public_id, kind, format, parameters, subject,"
            + " persons, many, reason, person_id, person_name, ordered_at, state, decided_by, answer,"
            + " open_from, open_until, taken) values (:school, :id, :public, :kind, :format,"
            + " :parameters, :subject, :persons, :many, :reason, :person, :name, :at, :state, '', '',"
            + " :from, :until, 0)",
        p);
  }

  /**
   * Counts an order of a day; false when it is beyond the most, and then the transaction must not
   * be committed.
   */
  public boolean use(long person, LocalDate day, int persons, int mostFiles, int mostPersons) {
    sql.update(
        "delete from export_use where school_id = :school and person_id = :person and day < :day",
        Map.of("person", person, "day", day));
    Map<String, Object> p = Map.of("person", person, "day", day, "persons", persons);
    sql.update(
        "insert into export_use (school_id, person_id, day, files, persons) values (:school,"
            + " :person, :day, 1, :persons) on duplicate key update files = files + 1, persons ="
            + " persons + :persons",
        p);
    return sql.number(
            "select count(*) from export_use where school_id = :school and person_id = :person and"
                + " day = :day and files <= :files and persons <= :most",
            Map.of("person", person, "day", day, "files", mostFiles, "most", mostPersons))
        == 1;
  }

  /** One page, newest first, of one person or of all when that is null. */
  public Page<ExportRequest> page(Long person, PageRequest page) {
    String of = person == null ? "" : " and person_id = :person";
    Map<String, Object> p = person == null ? Map.of() : Map.of("person", person);
    List<ExportRequest> rows =
        sql.query(
            ROW + of + " order by id desc limit " + page.size() + " offset " + page.offset(),
            p,
            ExportStore::read);
    return new Page<>(
        rows, sql.number("select count(*) from export_request where school_id = :school" + of, p));
  }

  public Optional<ExportRequest> find(String publicId) {
    return one(publicId, "");
  }

  /** The same, locked until the end of the transaction. */
  public Optional<ExportRequest> lock(String publicId) {
    return one(publicId, " for update");
  }

  private Optional<ExportRequest> one(String publicId, String lock) {
    return sql
        .query(
            ROW + " and public_id = :id" + lock,
            Map.of("id", PublicId.orNone(publicId)),
            ExportStore::read)
        .stream()
        .findFirst();
  }

  public void decide(
      long id, ExportState state, String by, String answer, Instant from, Instant until) {
    Map<String, Object> p = new HashMap<>();
    p.put("id", id);
    p.put("state", state.name());
    p.put("by", by);
    p.put("answer", answer);
    p.put("from", from);
    p.put("until", until);
    sql.update(
        "update export_request set state = :state, decided_by = :by, answer = :answer, open_from ="
            + " :from, open_until = :until where school_id = :school and id = :id",
        p);
  }

  public void stop(long id) {
    sql.update(
        "update export_request set state = 'STOPPED' where school_id = :school and id = :id",
        Map.of("id", id));
  }

  public void taken(long id) {
    sql.update(
        "update export_request set taken = taken + 1 where school_id = :school and id = :id",
        Map.of("id", id));
  }

  private static ExportRequest read(SqlRow r) throws java.sql.SQLException {
    return new ExportRequest(
        r.id("id"),
        r.text("public_id"),
        r.text("kind"),
        r.text("format"),
        ImportJson.texts(r.text("parameters")),
        r.text("subject"),
        r.number("persons"),
        r.flag("many"),
        r.text("reason"),
        r.id("person_id"),
        r.text("person_name"),
        r.instant("ordered_at"),
        ExportState.valueOf(r.text("state")),
        r.text("decided_by"),
        r.text("answer"),
        r.instant("open_from"),
        r.instant("open_until"),
        r.number("taken"));
  }
}
