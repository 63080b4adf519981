package org.smartcampus.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.FieldCipher;
import org.smartcampus.shared.model.Language;

/**
 * Attempts on the mail channel. A claim moves the time an attempt is due to the end of the lease,
 * so a worker that dies gives it back by itself.
 */
@ApplicationScoped
public class AttemptStore {
  @Inject private SqlGateway sql;

  /** One mail to send. */
  public record Mail(
      long notification,
      String notificationId,
      String title,
      long parent,
      String parentId,
      int round,
      int tries,
      Language language,
      Email to) {}

  /** Notices whose mails are not yet prepared. */
  public List<Long> unprepared() {
    return sql.query(
        "select id from notification where school_id = :school and mails = 'OPEN' order by id",
        Map.of(),
        r -> r.id("id"));
  }

  /** Writes an attempt for each recipient with an e-mail address; a second time changes nothing. */
  public void prepare(long notification, Instant now) {
    Map<String, Object> params = Map.of("id", notification, "now", now);
    int taken =
        sql.update(
            "update notification set mails = 'DONE' where school_id = :school and id = :id and"
                + " mails = 'OPEN'",
            Map.of("id", notification));
    if (taken == 1) {
      sql.update(
          "insert ignore into delivery_attempt (school_id, notification_id, parent_id, channel,"
              + " round, state, tries, due_at) select :school, :id, p.id, 'MAIL', 0, 'READY', 0,"
              + " :now from (select distinct parent_id from delivery_child where school_id ="
              + " :school and notification_id = :id and parent_id > 0) c join parent p on"
              + " p.school_id = :school and p.id = c.parent_id and p.email is not null",
          params);
    }
  }

  /** Claims mails that are due, for the time of the lease. */
  public List<Mail> claim(Instant now, Duration lease, int limit) {
    List<long[]> keys =
        sql.query(
            "select notification_id, parent_id, round from delivery_attempt where school_id ="
                + " :school and state = 'READY' and channel = 'MAIL' and due_at <= :now order by due_at limit :limit for"
                + " update skip locked",
            Map.of("now", now, "limit", limit),
            r -> new long[] {r.id("notification_id"), r.id("parent_id"), r.number("round")});
    return keys.stream().map(key -> claim(key, now.plus(lease))).toList();
  }

  private Mail claim(long[] key, Instant until) {
    Map<String, Object> params = key(key[0], key[1], (int) key[2]);
    params.put("until", until);
    sql.update(
        "update delivery_attempt set due_at = :until, tries = tries + 1 where" + KEY, params);
    return sql.query(
            "select n.public_id as notice, n.title, p.public_id, p.language, p.email, a.tries from"
                + " delivery_attempt a join notification n on n.school_id = a.school_id and n.id ="
                + " a.notification_id join parent p on p.school_id = a.school_id and p.id ="
                + " a.parent_id where a."
                + KEY.strip().replace(" and ", " and a."),
            params,
            r ->
                new Mail(
                    key[0],
                    r.text("notice"),
                    r.text("title"),
                    key[1],
                    r.text("public_id"),
                    (int) key[2],
                    r.number("tries"),
                    Language.valueOf(r.text("language")),
                    Email.ofStored(FieldCipher.decrypt("Email", r.bytes("email")))))
        .get(0);
  }

  public void sent(Mail mail, Instant now) {
    Map<String, Object> params = key(mail);
    params.put("now", now);
    sql.update(
        "update delivery_attempt set state = 'SENT', done_at = :now, error = null where" + KEY,
        params);
  }

  /** Notes a failure; {@code again} is when the next try is due, or null when it was the last. */
  public void failed(Mail mail, Instant now, Instant again, String error) {
    Map<String, Object> params = key(mail);
    params.put("state", again == null ? "FAILED" : "READY");
    params.put("due", again == null ? now : again);
    params.put("done", again == null ? now : null);
    params.put("error", error.length() > 200 ? error.substring(0, 200) : error);
    sql.update(
        "update delivery_attempt set state = :state, due_at = :due, done_at = :done, error = :error"
            + " where"
            + KEY,
        params);
  }

  /** Drops what is not sent yet, because the notice was withdrawn. */
  public void drop(long notification) {
    sql.update(
        "update delivery_attempt set state = 'DROPPED' where school_id = :school and"
            + " notification_id = :id and state = 'READY'",
        Map.of("id", notification));
  }

  private static final String KEY =
      " school_id = :school and notification_id = :id and parent_id = :parent and channel = 'MAIL'"
          + " and round = :round";

  private static Map<String, Object> key(Mail mail) {
    return key(mail.notification(), mail.parent(), mail.round());
  }

  private static Map<String, Object> key(long notification, long parent, int round) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", notification);
    params.put("parent", parent);
    params.put("round", round);
    return params;
  }
}
