package org.smartcampus.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.platform.store.SqlRow;

/** Passes, failed tries, codes, tickets and proofs of the second verification (§3.12). */
@ApplicationScoped
public class VerificationStore {
  @Inject private OutsideSql sql;
  @Inject private SqlGateway own;

  /** Who came to a school's own page, in which browser. */
  public record Visit(int schoolId, long personId, long deviceId) {
    static Visit read(SqlRow r) throws java.sql.SQLException {
      return new Visit(r.number("school_id"), r.id("person_id"), r.id("device_id"));
    }
  }

  /** Somebody of a school who is locked. */
  public record Locked(String publicId, String name, Instant until) {}

  /** A device has passed in a school, and with it the roles that its person has there. */
  public void pass(long personId, long deviceId, int school, Instant now) {
    Map<String, Object> values =
        Map.of("person", personId, "device", deviceId, "school", school, "now", now);
    sql.flush();
    sql.update(
        "insert into verification_pass (school_id, device_id, passed_at) values (:school, :device,"
            + " :now) on duplicate key update passed_at = :now",
        values);
    sql.update(
        "update membership set verified_at = :now where person_id = :person and school_id = :school"
            + " and state = 'ACTIVE' and verified_at is null",
        values);
  }

  /** Until when a person is locked; empty when he is not. */
  public Optional<Instant> lockedUntil(long personId, Instant now) {
    return sql
        .query(
            "select locked_until from verification_try where person_id = :person and locked_until >"
                + " :now",
            Map.of("person", personId, "now", now),
            r -> r.instant("locked_until"))
        .stream()
        .findFirst();
  }

  /**
   * Counts a failed try; the last of so many locks. A lock that is over begins anew.
   *
   * @return whether it locks
   */
  public boolean fail(long personId, int most, Instant now, Instant until) {
    sql.update(
        "insert into verification_try (person_id, fails) values (:person, 1) on duplicate key update"
            + " fails = if(locked_until <= :now, 1, fails + 1), locked_until = if(fails >= :most,"
            + " :until, null)",
        Map.of("person", personId, "most", most, "now", now, "until", until));
    return lockedUntil(personId, now).isPresent();
  }

  /** Forgets a person's failed tries; false when there were none. */
  public boolean forgive(long personId) {
    return sql.update(
            "delete from verification_try where person_id = :person", Map.of("person", personId))
        == 1;
  }

  /** Who of a school is locked now, by name. */
  public List<Locked> locked(int school, Instant now) {
    return sql.query(
        "select distinct p.public_id, p.name, t.locked_until from verification_try t join person p"
            + " on p.id = t.person_id join membership m on m.person_id = p.id and m.school_id ="
            + " :school and m.state = 'ACTIVE' where t.locked_until > :now order by p.name, p.public_id",
        Map.of("school", school, "now", now),
        r -> new Locked(r.text("public_id"), r.text("name"), r.instant("locked_until")));
  }

  /** The id of somebody with an active role in a school. */
  public Optional<Long> personOf(int school, String publicId) {
    return sql
        .query(
            "select p.id from person p join membership m on m.person_id = p.id and m.school_id ="
                + " :school and m.state = 'ACTIVE' where p.public_id = :person",
            Map.of("school", school, "person", publicId),
            r -> r.id("id"))
        .stream()
        .findFirst();
  }

  /** Keeps a code for a school's own page, and forgets those that were over a day ago. */
  public void addCode(String codeHash, Visit visit, Instant expires, Instant dayAgo) {
    sql.update(
        "delete from verification_code where expires_at < :before", Map.of("before", dayAgo));
    sql.update(
        "insert into verification_code (code_hash, school_id, person_id, device_id, expires_at)"
            + " values (:code, :school, :person, :device, :expires)",
        Map.of(
            "code", codeHash,
            "school", visit.schoolId(),
            "person", visit.personId(),
            "device", visit.deviceId(),
            "expires", expires));
  }

  /** Whose an unused code is. */
  public Optional<Visit> visitOfCode(String codeHash, Instant now) {
    return sql
        .query(
            "select school_id, person_id, device_id from verification_code where code_hash = :code"
                + " and used_at is null and expires_at > :now",
            Map.of("code", codeHash, "now", now),
            Visit::read)
        .stream()
        .findFirst();
  }

  /** Uses a code up and puts a ticket in its place; false when somebody was faster. */
  public boolean exchange(String codeHash, String ticketHash, Instant now, Instant expires) {
    return sql.update(
            "update verification_code set used_at = :now, ticket_hash = :ticket, ticket_expires_at ="
                + " :expires where code_hash = :code and used_at is null and expires_at > :now",
            Map.of("code", codeHash, "ticket", ticketHash, "now", now, "expires", expires))
        == 1;
  }

  /** Whose an unused ticket is. */
  public Optional<Visit> visitOfTicket(String ticketHash, Instant now) {
    return sql
        .query(
            "select school_id, person_id, device_id from verification_code where ticket_hash ="
                + " :ticket and ticket_used_at is null and ticket_expires_at > :now",
            Map.of("ticket", ticketHash, "now", now),
            Visit::read)
        .stream()
        .findFirst();
  }

  /** Uses a ticket up; false when somebody was faster. */
  public boolean useTicket(String ticketHash, Instant now) {
    return sql.update(
            "update verification_code set ticket_used_at = :now where ticket_hash = :ticket and"
                + " ticket_used_at is null and ticket_expires_at > :now",
            Map.of("ticket", ticketHash, "now", now))
        == 1;
  }

  /** Puts a proof in the place of a used ticket. */
  public void addProof(String ticketHash, String proofHash, Instant expires) {
    sql.update(
        "update verification_code set proof_hash = :proof, proof_expires_at = :expires where"
            + " ticket_hash = :ticket",
        Map.of("ticket", ticketHash, "proof", proofHash, "expires", expires));
  }

  /** Uses up the proof of a person in a browser; empty for any that is not good there and now. */
  public Optional<Visit> useProof(String proofHash, long personId, long deviceId, Instant now) {
    Map<String, Object> of =
        Map.of("proof", proofHash, "person", personId, "device", deviceId, "now", now);
    int used =
        sql.update(
            "update verification_code set proof_used_at = :now where proof_hash = :proof and"
                + " person_id = :person and device_id = :device and proof_used_at is null and"
                + " proof_expires_at > :now",
            of);
    return used == 0
        ? Optional.empty()
        : sql
            .query(
                "select school_id, person_id, device_id from verification_code where proof_hash ="
                    + " :proof",
                of,
                Visit::read)
            .stream()
            .findFirst();
  }

  /** The hash of the secret of the transaction's school; empty when it has none. */
  public Optional<String> secret() {
    return own
        .query(
            "select secret_hash from verification_secret where school_id = :school",
            Map.of(),
            r -> r.text("secret_hash"))
        .stream()
        .findFirst();
  }

  /** Puts a new secret in the place of the school's old one. */
  public void putSecret(String hash, Instant now) {
    own.update(
        "insert into verification_secret (school_id, secret_hash, made_at) values (:school, :hash,"
            + " :now) on duplicate key update secret_hash = :hash, made_at = :now",
        Map.of("hash", hash, "now", now));
  }
}
