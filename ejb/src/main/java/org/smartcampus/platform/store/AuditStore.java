package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.shared.model.FieldKeys;

/**
 * The audit's tables. Entries are inserted with their change; a sealer links them afterwards: {@code
 * mac(n) = HMAC(key, mac(n-1) | n | entry | hash of its detail)}, one chain per school, so a changed,
 * removed, swapped or inserted entry is found by {@link #verify}.
 */
@ApplicationScoped
public class AuditStore {
  private static final String START = "0".repeat(43);

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
    row.put("role", caller.role());
    row.put("action", action);
    row.put("type", objectType);
    row.put("object", cut(objectId, 64));
    row.put("address", cut(caller.address(), 45));
    row.put("agent", cut(caller.userAgent(), 200));
    row.put("request", cut(caller.requestId(), 32));
    row.put("hash", hash(detail));
    row.put("detail", detail);
    sql.update(
        "insert into audit_entry values (:school,:id,:at,:person,:actor,:role,:action,:type,:object,"
            + ":address,:agent,:request,:hash)",
        row);
    sql.update("insert into audit_detail values (:school,:id,:detail)", row);
    sql.update("insert into audit_unsealed values (:school,:id)", row);
  }

  /** Schools that have entries waiting for their seal. */
  public List<Integer> schoolsToSeal() {
    return sql.query(
        "select distinct school_id from audit_unsealed", Map.of(), r -> r.number("school_id"));
  }

  /** Seals at most {@code limit} entries of one school; returns how many. Locks the chain's row. */
  public int seal(int school, int limit) {
    Map<String, Object> key = Map.of("school", school, "start", START, "limit", limit);
    sql.update("insert ignore into audit_chain values (:school, 0, :start)", key);
    ChainHead head =
        sql.query(
                "select seq, mac from audit_chain where school_id = :school for update",
                key,
                r -> new ChainHead(r.id("seq"), r.text("mac")))
            .get(0);
    List<Entry> entries =
        sql.query(
            "select e.* from audit_unsealed u join audit_entry e on e.school_id = u.school_id and"
                + " e.id = u.entry_id where u.school_id = :school order by e.id limit :limit",
            key,
            AuditStore::entry);
    for (Entry entry : entries) {
      head = new ChainHead(head.seq + 1, mac(school, head.seq + 1, head.mac, entry));
      Map<String, Object> seal =
          Map.of("school", school, "seq", head.seq, "entry", entry.id, "mac", head.mac);
      sql.update("insert into audit_seal values (:school,:seq,:entry,:mac)", seal);
      sql.update(
          "delete from audit_unsealed where school_id = :school and entry_id = :entry", seal);
    }
    sql.update(
        "update audit_chain set seq = :seq, mac = :mac where school_id = :school",
        Map.of("school", school, "seq", head.seq, "mac", head.mac));
    return entries.size();
  }

  /**
   * Walks a school's chain from its start.
   *
   * @return the first sequence number that does not hold, or 0 when all do
   */
  public long verify(int school) {
    List<Sealed> seals =
        sql.query(
            "select s.seq, s.mac as seal, e.*, d.detail from audit_seal s"
                + " left join audit_entry e on e.school_id = s.school_id and e.id = s.entry_id"
                + " left join audit_detail d on d.school_id = s.school_id and d.entry_id = s.entry_id"
                + " where s.school_id = :school order by s.seq",
            Map.of("school", school),
            r -> new Sealed(r.id("seq"), r.text("seal"), entry(r), r.text("detail")));
    String before = START;
    long expected = 1;
    for (Sealed s : seals) {
      boolean holds =
          s.seq == expected
              && s.entry.text != null
              && s.detail != null
              && s.entry.detailHash.equals(hash(s.detail))
              && s.mac.equals(mac(school, s.seq, before, s.entry));
      if (!holds) {
        return expected;
      }
      before = s.mac;
      expected++;
    }
    String lastMac = before;
    long last = expected - 1;
    boolean headHolds =
        sql
            .query(
                "select seq, mac from audit_chain where school_id = :school",
                Map.of("school", school),
                r -> new ChainHead(r.id("seq"), r.text("mac")))
            .stream()
            .allMatch(head -> head.seq == last && head.mac.equals(lastMac));
    return headHolds ? 0 : expected;
  }

  private static Entry entry(SqlRow r) throws java.sql.SQLException {
    String hash = r.text("detail_hash");
    if (hash == null) {
      return new Entry(0, null, null);
    }
    String text =
        String.join(
            "\u0001",
            r.text("id"),
            String.valueOf(r.instant("at")),
            String.valueOf(r.idOrNull("person_id")),
            r.text("actor"),
            r.text("role"),
            r.text("action"),
            r.text("object_type"),
            r.text("object_id"),
            r.text("address"),
            r.text("user_agent"),
            r.text("request_id"));
    return new Entry(r.id("id"), text, hash);
  }

  private static String mac(int school, long seq, String before, Entry entry) {
    String text = String.join("\u0002", before, Long.toString(seq), entry.text, entry.detailHash);
    return encode(FieldKeys.mac("audit:" + school, text));
  }

  private static String hash(String detail) {
    try {
      return encode(
          MessageDigest.getInstance("SHA-256").digest(detail.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max);
  }

  private record ChainHead(long seq, String mac) {}

  private record Entry(long id, String text, String detailHash) {}

  private record Sealed(long seq, String mac, Entry entry, String detail) {}
}
