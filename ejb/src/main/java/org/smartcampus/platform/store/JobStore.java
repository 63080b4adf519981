package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.platform.model.JobState;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.JobSummary;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.PublicId;

/** The table of jobs. */
@ApplicationScoped
public class JobStore {
  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject private OutsideSql sql;
  @Inject private Sequences sequences;

  /** Adds a queued job; returns its id and public id. */
  public JobSummary add(
      int school,
      Caller owner,
      String kind,
      String subject,
      Map<String, String> parameters,
      Instant now) {
    long id = sequences.next("job_seq");
    sql.update(
        "insert into job (id, public_id, school_id, person_id, owner, kind, subject, state, parameters,"
            + " done, total, created_at) values (:id, :public, :school, :person, :owner, :kind,"
            + " :subject, 'QUEUED', :parameters, 0, 0, :now)",
        Map.of(
            "id", id,
            "public", PublicId.random(),
            "school", school,
            "person", owner.personId() == null ? 0 : owner.personId(),
            "owner", owner.name(),
            "kind", kind,
            "subject", subject,
            "parameters", JSON.toJson(parameters),
            "now", now));
    return find(id).orElseThrow();
  }

  public Optional<JobSummary> find(long id) {
    return sql.query("select * from job where id = :id", Map.of("id", id), JobStore::read).stream()
        .findFirst();
  }

  public Optional<JobSummary> find(int school, String publicId) {
    return sql
        .query(
            "select * from job where school_id = :school and public_id = :public",
            Map.of("school", school, "public", PublicId.orNone(publicId)),
            JobStore::read)
        .stream()
        .findFirst();
  }

  /**
   * Jobs of a school, newest first; of one person or in one state only where those are not null.
   */
  public Page<JobSummary> list(int school, Long person, JobState state, PageRequest request) {
    Map<String, Object> p = new HashMap<>();
    p.put("school", school);
    p.put("person", person);
    p.put("state", state);
    p.put("limit", request.size());
    p.put("offset", request.offset());
    String which =
        " from job where school_id = :school and (:person is null or person_id = :person) and"
            + " (:state is null or state = :state)";
    return new Page<>(
        sql.query(
            "select *" + which + " order by id desc limit :limit offset :offset",
            p,
            JobStore::read),
        sql.query("select count(*) as n" + which, p, r -> r.number("n")).get(0));
  }

  /** Stops a job that has not begun; false when it has. */
  public boolean stopQueued(long id, String error, Instant now) {
    return sql.update(
            "update job set state = 'STOPPED', error = :error, finished_at = :now where id = :id and"
                + " state = 'QUEUED'",
            Map.of("id", id, "error", error, "now", now))
        == 1;
  }

  /** The batch execution of a running job. */
  public Optional<Long> execution(long id) {
    return sql
        .query(
            "select execution_id from job where id = :id and state = 'RUNNING'",
            Map.of("id", id),
            r -> r.id("execution_id"))
        .stream()
        .findFirst();
  }

  /** Marks a queued job as running under a batch execution of a node; false when it ran already. */
  public boolean started(long id, long execution, String node, Instant until) {
    return sql.update(
            "update job set state = 'RUNNING', execution_id = :execution, node = :node, lease_until ="
                + " :until where id = :id and state = 'QUEUED'",
            Map.of("id", id, "execution", execution, "node", node, "until", until))
        == 1;
  }

  /** Another execution goes on with a job, on a node that has claimed it. */
  public void restarted(long id, long execution) {
    sql.update(
        "update job set execution_id = :execution where id = :id",
        Map.of("id", id, "execution", execution));
  }

  /**
   * Claims a running job whose node is gone; false when it is not gone, or another node was first.
   *
   * @param own the claiming node: what it had itself before it went down needs no wait
   */
  public boolean claim(long id, String own, Instant now, Instant until) {
    return sql.update(
            "update job set node = :own, lease_until = :until where id = :id and state = 'RUNNING' and"
                + " (node = :own or lease_until is null or lease_until < :now)",
            Map.of("id", id, "own", own, "now", now, "until", until))
        == 1;
  }

  /** Running jobs of a node, and their batch executions. */
  public Map<Long, Long> runningOn(String node) {
    return running("node = :node", Map.of("node", node));
  }

  /**
   * Running jobs of other nodes that have not been heard of until a moment, and their batch
   * executions.
   */
  public Map<Long, Long> silent(String own, Instant now) {
    return running(
        "(node is null or node <> :own) and (lease_until is null or lease_until < :now)",
        Map.of("own", own, "now", now));
  }

  private Map<Long, Long> running(String which, Map<String, ?> params) {
    Map<Long, Long> running = new HashMap<>();
    sql.query(
        "select id, execution_id from job where state = 'RUNNING' and " + which,
        params,
        r -> running.put(r.id("id"), r.id("execution_id")));
    return running;
  }

  /** Keeps how far a job is, and that its node is alive. */
  public void progress(long id, int done, int total, Instant until) {
    sql.update(
        "update job set done = :done, total = :total, lease_until = :until where id = :id",
        Map.of("id", id, "done", done, "total", total, "until", until));
  }

  public void finish(long id, JobState state, String result, String error, Instant now) {
    Map<String, Object> p = new HashMap<>();
    p.put("id", id);
    p.put("state", state);
    p.put("result", result);
    p.put("error", error);
    p.put("now", now);
    sql.update(
        "update job set state = :state, result = coalesce(:result, result), error = :error,"
            + " finished_at = :now where id = :id and state in ('QUEUED', 'RUNNING')",
        p);
  }

  @SuppressWarnings("unchecked")
  private static JobSummary read(SqlRow r) throws java.sql.SQLException {
    return new JobSummary(
        r.id("id"),
        r.text("public_id"),
        r.number("school_id"),
        r.id("person_id"),
        r.text("kind"),
        r.text("subject"),
        r.text("owner"),
        JobState.valueOf(r.text("state")),
        JSON.fromJson(r.text("parameters"), Map.class),
        r.number("done"),
        r.number("total"),
        r.text("result"),
        r.text("error"),
        r.instant("created_at"),
        r.instant("finished_at"));
  }
}
