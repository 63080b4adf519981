package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.AnchoredHead;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.store.AuditMacs.Entry;

/**
 * The audit's tables. Entries are inserted with their change; a sealer links them afterwards, one
 * chain per school ({@link AuditMacs}), so a changed, removed, swapped or inserted entry is found
 * by {@link AuditChainReader}.
 */
@ApplicationScoped
public class AuditStore {
  @Inject private OutsideSql sql;
  @Inject private Sequences sequences;

  public void add(
      Caller caller, Instant at, String action, String objectType, String objectId, String detail) {
    int school = caller.schoolId() == null ? 0 : caller.schoolId();
    Map<String, Object> row = new HashMap<>();
    row.put("school", school);
    row.put("id", sequences.next("audit_entry_seq"));
    row.put("at", at);
    row.put("person", caller.personId());
    row.put("actor", cut(caller.name(), 128));
    row.put("role", cut(role(caller), 128));
    row.put("action", action);
    row.put("type", objectType);
    row.put("object", cut(objectId, 64));
    row.put("address", cut(caller.address(), 45));
    row.put("agent", cut(caller.userAgent(), 200));
    row.put("request", cut(caller.requestId(), 32));
    row.put("hash", AuditMacs.hash(detail));
    row.put("detail", detail);
    sql.update(
        "insert into audit_entry values (:school,:id,:at,:person,:actor,:role,:action,:type,:object,"
            + ":address,:agent,:request,:hash)",
        row);
    sql.update("insert into audit_detail values (:school,:id,:detail)", row);
    sql.update("insert into audit_unsealed values (:school,:id)", row);
  }

  private static String role(Caller caller) {
    return caller.seat().isEmpty() ? caller.role() : caller.role() + ":" + caller.seat();
  }

  /** Schools that have entries waiting for their seal. */
  public List<Integer> schoolsToSeal() {
    return sql.query(
        "select distinct school_id from audit_unsealed", Map.of(), r -> r.number("school_id"));
  }

  /**
   * Seals at most {@code limit} entries of one school; returns how many. Locks the chain's row.
   *
   * @throws IllegalStateException when the chain does not end where its head says: whoever cut it
   *     must not get the rest sealed as if nothing had happened
   */
  public int seal(int school, int limit) {
    Map<String, Object> key = new HashMap<>(Map.of("school", school, "limit", limit));
    key.put("mac", AuditMacs.head(school, 0, AuditMacs.START));
    sql.update("insert ignore into audit_chain values (:school, 0, :mac)", key);
    Link last = lastLink(school, key);
    List<Entry> entries =
        sql.query(
            "select e.* from audit_unsealed u join audit_entry e on e.school_id = u.school_id and"
                + " e.id = u.entry_id where u.school_id = :school order by e.id limit :limit",
            key,
            Entry::of);
    for (Entry entry : entries) {
      last = new Link(last.seq + 1, AuditMacs.link(school, last.seq + 1, last.mac, entry));
      Map<String, Object> seal =
          Map.of("school", school, "seq", last.seq, "entry", entry.id(), "mac", last.mac);
      sql.update("insert into audit_seal values (:school,:seq,:entry,:mac)", seal);
      sql.update(
          "delete from audit_unsealed where school_id = :school and entry_id = :entry", seal);
    }
    if (!entries.isEmpty()) {
      sql.update(
          "update audit_chain set seq = :seq, mac = :mac where school_id = :school",
          Map.of(
              "school",
              school,
              "seq",
              last.seq,
              "mac",
              AuditMacs.head(school, last.seq, last.mac)));
    }
    return entries.size();
  }

  /** The ends of all chains now. */
  public List<AnchoredHead> heads(Instant now) {
    return sql.query(
        "select school_id, seq, mac from audit_chain where seq > 0", Map.of(), r -> head(r, now));
  }

  /** The ends of some schools' chains now. */
  public List<AnchoredHead> heads(Collection<Integer> schools, Instant now) {
    return sql.query(
        "select school_id, seq, mac from audit_chain where seq > 0 and school_id in (:schools)",
        Map.of("schools", schools),
        r -> head(r, now));
  }

  private static AnchoredHead head(SqlRow r, Instant now) throws SQLException {
    return new AnchoredHead(r.number("school_id"), r.id("seq"), r.text("mac"), now);
  }

  private Link lastLink(int school, Map<String, Object> key) {
    Link head =
        sql.query(
                "select seq, mac from audit_chain where school_id = :school for update",
                key,
                r -> new Link(r.id("seq"), r.text("mac")))
            .get(0);
    String last =
        head.seq == 0
            ? AuditMacs.START
            : sql
                .query(
                    "select mac from audit_seal where school_id = :school and seq = :seq",
                    Map.of("school", school, "seq", head.seq),
                    r -> r.text("mac"))
                .stream()
                .findFirst()
                .orElse("");
    if (!head.mac.equals(AuditMacs.head(school, head.seq, last))) {
      throw new IllegalStateException(
          "the audit chain of school " + school + " does not end at its head, entry " + head.seq);
    }
    return new Link(head.seq, last);
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max);
  }

  private record Link(long seq, String mac) {}
}
