package org.smartcampus.bureau.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.bureau.model.DataRequest;
import org.smartcampus.bureau.model.RequestKind;
import org.smartcampus.bureau.model.RequestState;
import org.smartcampus.platform.store.Sequences;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.platform.store.SqlRow;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.PublicId;

/** Data requests of the school of the transaction, or of the bureau, which is school 0. */
@ApplicationScoped
public class DataRequestStore {
  private static final Map<String, String> SORTED =
      Map.of(
          "person", "person",
          "kind", "kind",
          "received", "received_on",
          "due", "due_on",
          "state", "state",
          "assignee", "assignee");

  private static final String ROW =
      "select id, public_id, version, person, kind, subject, received_on, due_on, state, assignee_id,"
          + " assignee, request_file, answer_file, outcome, registered_by, registered_at, closed_by,"
          + " closed_at from data_request where school_id = :school";

  @Inject private SqlGateway sql;
  @Inject private Sequences sequences;

  public void add(DataRequest r) {
    Map<String, Object> p = new HashMap<>();
    p.put("id", sequences.next("data_request_seq"));
    p.put("public", r.publicId());
    p.put("person", r.person());
    p.put("kind", r.kind().name());
    p.put("subject", r.subject());
    p.put("received", r.receivedOn());
    p.put("due", r.dueOn());
    p.put("file", r.requestFile());
    p.put("by", r.registeredBy());
    p.put("at", r.registeredAt());
    sql.update(
        "insert into data_request (school_id, id, public_id, version, person, kind, subject,"
            + " received_on, due_on, state, assignee, request_file, outcome, registered_by,"
            + " registered_at, closed_by) values (:school, :id, :public, 1, :person, :kind, :subject,"
            + " :received, :due, 'RECEIVED', '', :file, '', :by, :at, '')",
        p);
  }

  /**
   * One page, by what is due first where no other order is asked for.
   *
   * @param state null for all that are open or closed
   * @param overdueOn a day before which open ones are overdue, to see only those; null for all
   */
  public Page<DataRequest> page(RequestState state, LocalDate overdueOn, PageRequest page) {
    Map<String, Object> p = new HashMap<>();
    StringBuilder where = new StringBuilder();
    if (state != null) {
      where.append(" and state = :state");
      p.put("state", state.name());
    }
    if (overdueOn != null) {
      where.append(" and state <> 'CLOSED' and due_on < :day");
      p.put("day", overdueOn);
    }
    if (!page.search().isEmpty()) {
      where.append(" and person like :text escape '!'");
      p.put("text", "%" + page.search().replaceAll("([!%_])", "!$1") + "%");
    }
    String order = SORTED.getOrDefault(String.valueOf(page.sort()), "due_on");
    String way = page.ascending() ? "" : " desc";
    String open = page.sort() == null ? "state = 'CLOSED', " : "";
    List<DataRequest> rows =
        sql.query(
            ROW
                + where
                + " order by "
                + open
                + order
                + way
                + ", id limit "
                + page.size()
                + " offset "
                + page.offset(),
            p,
            DataRequestStore::read);
    return new Page<>(
        rows, sql.number("select count(*) from data_request where school_id = :school" + where, p));
  }

  public Optional<DataRequest> find(String publicId) {
    return sql
        .query(
            ROW + " and public_id = :id",
            Map.of("id", PublicId.orNone(publicId)),
            DataRequestStore::read)
        .stream()
        .findFirst();
  }

  /** The same, locked until the end of the transaction. */
  public Optional<DataRequest> lock(String publicId) {
    return sql
        .query(
            ROW + " and public_id = :id for update",
            Map.of("id", PublicId.orNone(publicId)),
            DataRequestStore::read)
        .stream()
        .findFirst();
  }

  /** Open ones whose last day is before a day. */
  public long overdue(LocalDate today) {
    return sql.number(
        "select count(*) from data_request where school_id = :school and state in ('RECEIVED',"
            + " 'ASSIGNED') and due_on < :day",
        Map.of("day", today));
  }

  public void assign(long id, long person, String name) {
    sql.update(
        "update data_request set version = version + 1, state = 'ASSIGNED', assignee_id = :person,"
            + " assignee = :name where school_id = :school and id = :id",
        Map.of("id", id, "person", person, "name", name));
  }

  public void close(long id, String outcome, String answerFile, String by, java.time.Instant at) {
    Map<String, Object> p = new HashMap<>();
    p.put("id", id);
    p.put("outcome", outcome);
    p.put("file", answerFile);
    p.put("by", by);
    p.put("at", at);
    sql.update(
        "update data_request set version = version + 1, state = 'CLOSED', outcome = :outcome,"
            + " answer_file = :file, closed_by = :by, closed_at = :at where school_id = :school and"
            + " id = :id",
        p);
  }

  private static DataRequest read(SqlRow r) throws java.sql.SQLException {
    return new DataRequest(
        r.id("id"),
        r.text("public_id"),
        r.number("version"),
        r.text("person"),
        RequestKind.valueOf(r.text("kind")),
        r.text("subject"),
        r.date("received_on"),
        r.date("due_on"),
        RequestState.valueOf(r.text("state")),
        r.idOrNull("assignee_id"),
        r.text("assignee"),
        r.text("request_file"),
        r.text("answer_file"),
        r.text("outcome"),
        r.text("registered_by"),
        r.instant("registered_at"),
        r.text("closed_by"),
        r.instant("closed_at"));
  }
}
