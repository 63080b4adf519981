package org.smartcampus.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.platform.store.SqlRow;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.FieldCipher;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

/**
 * Attempts on the channels for those who have not read a notice (F169): one row a guardian, notice
 * and channel, so that nobody is told twice.
 */
@ApplicationScoped
public class FallbackStore {
  /** By SMS. */
  public static final String SMS = "SMS";

  /** By a second mail. */
  public static final String MAIL = "MREM";

  private static final String KEY =
      " school_id = :school and notification_id = :id and parent_id = :parent and channel ="
          + " :channel and round = 0";

  private static final String CHILD_STILL_HIS =
      " and exists (select 1 from delivery_child k join parent_relation r on r.school_id ="
          + " k.school_id and r.parent_id = k.parent_id and r.student_id = k.student_id and r.state"
          + " <> 'ENDED' where k.school_id = :school and k.notification_id = n.id and k.parent_id ="
          + " p.id)";

  @Inject private SqlGateway sql;

  /**
   * One text to send.
   *
   * @param to the number, for SMS
   * @param mail the address, for a mail
   */
  public record Text(
      long notification,
      String notificationId,
      String title,
      long parent,
      String parentId,
      String channel,
      int tries,
      Language language,
      Mobile to,
      Email mail) {}

  /** Notices whose time has come. */
  public List<Long> due(Instant now) {
    return sql.query(
        "select id from notification where school_id = :school and fallback_at <= :now order by id",
        Map.of("now", now),
        r -> r.id("id"));
  }

  /** Takes a notice; false when another worker was first. */
  public boolean take(long notification) {
    return sql.update(
            "update notification set fallback_at = null where school_id = :school and id = :id and"
                + " fallback_at is not null",
            Map.of("id", notification))
        == 1;
  }

  /** Writes an attempt for each guardian who has not read it; returns for how many. */
  public int prepare(long notification, boolean byMail, Instant now) {
    int mails = byMail ? prepare(notification, MAIL, "p.email is not null", now) : 0;
    String number = "p.mobile is not null" + (byMail ? " and p.email is null" : "");
    return mails + prepare(notification, SMS, number, now);
  }

  /** The id under which a notice stands in the log. */
  public String publicId(long notification) {
    return sql.query(
            "select public_id from notification where school_id = :school and id = :id",
            Map.of("id", notification),
            r -> r.text("public_id"))
        .get(0);
  }

  private int prepare(long notification, String channel, String reachable, Instant now) {
    return sql.update(
        "insert ignore into delivery_attempt (school_id, notification_id, parent_id, channel,"
            + " round, state, tries, due_at) select :school, :id, p.id, :channel, 0, 'READY', 0,"
            + " :now from (select distinct parent_id from delivery_child where school_id = :school"
            + " and notification_id = :id and parent_id > 0) c join delivery d on d.school_id ="
            + " :school and d.parent_id = c.parent_id and d.notification_id = :id and d.read_at is"
            + " null join notification n on n.school_id = :school and n.id = :id and n.state ="
            + " 'SENT' join parent p on p.school_id = :school and p.id = c.parent_id and "
            + reachable
            + CHILD_STILL_HIS,
        Map.of("id", notification, "channel", channel, "now", now));
  }

  /** Claims texts that are due, for the time of the lease. */
  public List<Text> claim(Instant now, Duration lease, int limit) {
    List<Map<String, Object>> keys =
        sql.query(
            "select notification_id, parent_id, channel from delivery_attempt where school_id ="
                + " :school and state = 'READY' and due_at <= :now and channel in ('SMS', 'MREM')"
                + " order by due_at limit :limit for update skip locked",
            Map.of("now", now, "limit", limit),
            r -> key(r.id("notification_id"), r.id("parent_id"), r.text("channel")));
    return keys.stream().map(key -> claim(key, now.plus(lease))).toList();
  }

  private Text claim(Map<String, Object> key, Instant until) {
    Map<String, Object> params = new HashMap<>(key);
    params.put("until", until);
    sql.update(
        "update delivery_attempt set due_at = :until, tries = tries + 1 where" + KEY, params);
    return sql.query(
            "select n.public_id as notice, n.title, p.public_id, p.language, p.mobile, p.email,"
                + " a.tries from delivery_attempt a join notification n on n.school_id ="
                + " a.school_id and n.id = a.notification_id join parent p on p.school_id ="
                + " a.school_id and p.id = a.parent_id where a."
                + KEY.strip().replace(" and ", " and a."),
            params,
            r -> text(r, key))
        .get(0);
  }

  private static Text text(SqlRow r, Map<String, Object> key) throws java.sql.SQLException {
    byte[] mobile = r.bytes("mobile");
    byte[] email = r.bytes("email");
    return new Text(
        (Long) key.get("id"),
        r.text("notice"),
        r.text("title"),
        (Long) key.get("parent"),
        r.text("public_id"),
        (String) key.get("channel"),
        r.number("tries"),
        Language.valueOf(r.text("language")),
        mobile == null ? null : Mobile.ofStored(FieldCipher.decrypt("Mobile", mobile)),
        email == null ? null : Email.ofStored(FieldCipher.decrypt("Email", email)));
  }

  /**
   * Whether a text is wanted at this moment: the notice stands, he has not read it, and a child for
   * whom he got it is his still.
   */
  public boolean isWanted(Text text) {
    return !sql.query(
            "select p.id from notification n join parent p on p.school_id = n.school_id and p.id ="
                + " :parent join delivery d on d.school_id = n.school_id and d.parent_id = p.id and"
                + " d.notification_id = n.id and d.read_at is null where n.school_id = :school and"
                + " n.id = :id and n.state = 'SENT'"
                + CHILD_STILL_HIS,
            Map.of("id", text.notification(), "parent", text.parent()),
            r -> r.id("id"))
        .isEmpty();
  }

  /**
   * Drops every text that waits in the school, and the wish of every notice whose time has come.
   *
   * @return how many texts were dropped
   */
  public int drop(Instant now) {
    sql.update(
        "update notification set fallback_at = null where school_id = :school and fallback_at <="
            + " :now",
        Map.of("now", now));
    return sql.update(
        "update delivery_attempt set state = 'DROPPED', done_at = :now where school_id = :school"
            + " and state = 'READY' and channel in ('SMS', 'MREM')",
        Map.of("now", now));
  }

  /**
   * Notes what became of a text.
   *
   * @param state {@code SENT}, {@code DROPPED}, {@code FAILED}, or {@code READY} for another try
   * @param due when the next try is due; any moment where there is none
   * @param error what went wrong, or null
   */
  public void note(Text text, String state, Instant due, String error) {
    Map<String, Object> params = key(text.notification(), text.parent(), text.channel());
    params.put("state", state);
    params.put("due", due);
    params.put("done", state.equals("READY") ? null : due);
    params.put("error", error == null || error.length() <= 200 ? error : error.substring(0, 200));
    sql.update(
        "update delivery_attempt set state = :state, due_at = :due, done_at = :done, error = :error"
            + " where"
            + KEY,
        params);
  }

  private static Map<String, Object> key(long notification, long parent, String channel) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", notification);
    params.put("parent", parent);
    params.put("channel", channel);
    return params;
  }
}
