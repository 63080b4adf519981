package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.service.Retries;

/**
 * The outbox table. Rows are claimed with {@code SKIP LOCKED} and a lease, and deleted when done.
 */
@ApplicationScoped
public class OutboxStore {
  private static final Jsonb JSON = JsonbBuilder.create();
  private static final int ATTEMPTS = 10;

  @Inject private OutsideSql sql;
  @Inject private Sequences sequences;

  public void add(
      Integer school, String kind, Map<String, String> payload, Instant now, Duration delay) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", sequences.next("outbox_seq"));
    row.put("school", school);
    row.put("kind", kind);
    row.put("payload", JSON.toJson(payload));
    row.put("now", now);
    row.put("due", now.plus(delay));
    sql.update(
        "insert into outbox (id, school_id, kind, payload, state, attempts, created_at,"
            + " available_at) values (:id, :school, :kind, :payload, 'READY', 0, :now, :due)",
        row);
  }

  /** Claims rows that are due, for the time of the lease. Call in a transaction of its own. */
  public List<OutboxMessage> claim(Instant now, Duration lease, int limit) {
    Map<String, Object> p = new HashMap<>(Map.of("now", now, "until", now.plus(lease)));
    p.put("limit", limit);
    List<OutboxMessage> rows =
        sql.query(
            "select id, school_id, kind, payload from outbox where state = 'READY' and available_at"
                + " <= :now and (lease_until is null or lease_until < :now) order by available_at, id"
                + " limit :limit for update skip locked",
            p,
            r -> {
              Long school = r.idOrNull("school_id");
              return new OutboxMessage(
                  r.id("id"),
                  school == null ? null : school.intValue(),
                  r.text("kind"),
                  payload(r.text("payload")));
            });
    if (!rows.isEmpty()) {
      p.put("ids", rows.stream().map(OutboxMessage::id).toList());
      sql.update(
          "update outbox set lease_until = :until, attempts = attempts + 1 where id in (:ids)", p);
    }
    return rows;
  }

  public void done(long id) {
    sql.update("delete from outbox where id = :id", Map.of("id", id));
  }

  /** Notes a failure: due again later, or dead after the last attempt. */
  public void failed(long id, Instant now, String error) {
    int attempts =
        sql
            .query(
                "select attempts from outbox where id = :id",
                Map.of("id", id),
                r -> r.number("attempts"))
            .stream()
            .findFirst()
            .orElse(ATTEMPTS);
    sql.update(
        "update outbox set state = :state, lease_until = null, available_at = :due, last_error ="
            + " :error where id = :id",
        Map.of(
            "state",
            attempts >= ATTEMPTS ? "DEAD" : "READY",
            "due",
            now.plus(Retries.after(attempts)),
            "error",
            error.length() > 500 ? error.substring(0, 500) : error,
            "id",
            id));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> payload(String json) {
    return JSON.fromJson(json, Map.class);
  }
}
