package org.smartcampus.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smartcampus.notification.model.NoticeLimits;
import org.smartcampus.notification.model.Notification;
import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.model.NotificationState;
import org.smartcampus.notification.service.NoticeTotals;
import org.smartcampus.notification.service.NotificationFilter;
import org.smartcampus.notification.service.NotificationSummary;
import org.smartcampus.notification.service.SenderChoice;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.platform.store.SqlRow;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** Lists of notices within a sender's reach, from the cached counts. */
@ApplicationScoped
public class NotificationLists {
  private static final Map<String, String> SORTED =
      Map.of(
          "title", "n.title",
          "sender", "n.sender_name",
          "mode", "n.mode",
          "created", "n.created_at",
          "sent", "n.sent_at",
          "students", "n.students",
          "read", "n.read_students / greatest(n.students - n.unreachable, 1)",
          "confirmed", "n.confirmed_students / greatest(n.students - n.unreachable, 1)",
          "state", "n.state");

  @Inject private SqlGateway sql;
  @Inject private NotificationStore store;

  /** One page of what the caller follows, newest first unless sorted. */
  public Page<NotificationSummary> list(
      Caller caller,
      NotificationFilter filter,
      PageRequest page,
      Instant now,
      NoticeLimits limits) {
    return list(Reach.toManage(caller), filter, page, now, limits);
  }

  /** The newest sent ones whose figures the caller may see. */
  public List<NotificationSummary> newest(
      Caller caller, int limit, Instant now, NoticeLimits limits) {
    NotificationFilter sent =
        new NotificationFilter(false, null, NotificationState.SENT, null, null);
    return list(Reach.toCount(caller), sent, PageRequest.first(limit), now, limits).rows();
  }

  private Page<NotificationSummary> list(
      Reach reach, NotificationFilter filter, PageRequest page, Instant now, NoticeLimits limits) {
    Map<String, Object> params = reach.params();
    String where = where(reach, filter, page, params, now);
    long total = sql.number("select count(*) from notification n where " + where, params);
    params.put("limit", page.size());
    params.put("offset", page.offset());
    Map<Long, NotificationSummary> rows = new java.util.LinkedHashMap<>();
    sql.query(
        "select n.* from notification n where "
            + where
            + " order by "
            + order(filter, page)
            + " limit :limit offset :offset",
        params,
        r -> rows.put(r.id("id"), read(r, now, limits)));
    Map<Long, List<String>> names = store.targetNames(rows.keySet());
    List<NotificationSummary> named = new ArrayList<>();
    rows.forEach((id, row) -> named.add(withScope(row, names.getOrDefault(id, List.of()))));
    return new Page<>(named, total);
  }

  /** Who has sent notices that the caller may see, by name. */
  public List<SenderChoice> senders(Caller caller) {
    Reach reach = Reach.toManage(caller);
    return sql.query(
        "select n.sender_id, max(n.sender_name) as name from notification n where n.school_id ="
            + " :school and n.state in ('SENT', 'WITHDRAWN') and "
            + reach.notice("n")
            + " group by n.sender_id order by name",
        reach.params(),
        r -> new SenderChoice(r.id("sender_id"), r.text("name")));
  }

  /** How many drafts the caller has. */
  public long drafts(Caller caller) {
    return sql.number(
        "select count(*) from notification where school_id = :school and sender_id = :person and"
            + " state = 'DRAFT'",
        Reach.toManage(caller).params());
  }

  /**
   * Sent notices within the caller's reach since a moment that not every reached student has
   * answered.
   */
  public long open(Caller caller, Instant since) {
    Reach reach = Reach.toCount(caller);
    Map<String, Object> params = reach.params();
    params.put("since", since);
    return sql.number(
        "select count(*) from notification n where n.school_id = :school and n.state = 'SENT' and"
            + " n.sent_at > :since and case n.mode when 'CONFIRM' then n.confirmed_students else"
            + " n.read_students end < n.students - n.unreachable and "
            + reach.notice("n"),
        params);
  }

  /** Sent notices since a moment, over the whole school. */
  public NoticeTotals totals(Instant since) {
    return sql.query(
            "select count(*) notices, coalesce(sum(n.students - n.unreachable), 0) students,"
                + " coalesce(sum(greatest(n.students - n.unreachable - n.read_students, 0)), 0) unread"
                + " from notification n where n.school_id = :school and n.state = 'SENT' and n.sent_at"
                + " > :since",
            Map.of("since", since),
            r -> new NoticeTotals(r.id("notices"), r.id("students"), r.id("unread")))
        .get(0);
  }

  private static String where(
      Reach reach,
      NotificationFilter filter,
      PageRequest page,
      Map<String, Object> params,
      Instant now) {
    StringBuilder where = new StringBuilder("n.school_id = :school");
    if (filter.drafts()) {
      where.append(" and n.state = 'DRAFT' and n.sender_id = :person");
    } else {
      where.append(" and n.state in ('SENT', 'WITHDRAWN') and ").append(reach.notice("n"));
    }
    put(where, params, "mode", filter.mode(), " and n.mode = :mode");
    put(where, params, "state", filter.state(), " and n.state = :state");
    put(where, params, "sender", filter.sender(), " and n.sender_id = :sender");
    if (filter.days() != null) {
      Instant since = now.minus(Duration.ofDays(filter.days()));
      put(where, params, "since", since, " and n.sent_at > :since");
    }
    if (!page.search().isEmpty()) {
      String like = "%" + page.search().replaceAll("([\\\\%_])", "\\\\$1") + "%";
      put(where, params, "like", like, " and lower(n.title) like lower(:like)");
    }
    return where.toString();
  }

  private static void put(
      StringBuilder where, Map<String, Object> params, String name, Object value, String clause) {
    if (value != null) {
      params.put(name, value);
      where.append(clause);
    }
  }

  private static String order(NotificationFilter filter, PageRequest page) {
    String column = page.sort() == null ? null : SORTED.get(page.sort());
    if (column == null) {
      return filter.drafts() ? "n.id desc" : "n.sent_at desc, n.id desc";
    }
    return column + (page.ascending() ? " asc" : " desc") + ", n.id desc";
  }

  private static NotificationSummary read(SqlRow r, Instant now, NoticeLimits limits)
      throws java.sql.SQLException {
    NotificationState state = NotificationState.valueOf(r.text("state"));
    Instant sentAt = r.instant("sent_at");
    return new NotificationSummary(
        r.text("public_id"),
        r.text("title"),
        r.text("sender_name"),
        r.flag("whole_school"),
        List.of(),
        NotificationMode.valueOf(r.text("mode")),
        state,
        r.instant("created_at"),
        sentAt,
        r.number("students"),
        r.number("guardians"),
        r.number("unreachable"),
        r.number("read_students"),
        r.number("confirmed_students"),
        state == NotificationState.SENT
            ? Notification.withdrawTimeLeft(sentAt, now, limits)
            : Duration.ZERO);
  }

  private static NotificationSummary withScope(NotificationSummary row, List<String> scope) {
    return new NotificationSummary(
        row.publicId(),
        row.title(),
        row.sender(),
        row.wholeSchool(),
        scope,
        row.mode(),
        row.state(),
        row.createdAt(),
        row.sentAt(),
        row.students(),
        row.guardians(),
        row.unreachable(),
        row.readStudents(),
        row.confirmedStudents(),
        row.withdrawLeft());
  }
}
