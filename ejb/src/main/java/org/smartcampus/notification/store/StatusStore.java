package org.smartcampus.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.notification.model.ConfirmRule;
import org.smartcampus.notification.model.MailState;
import org.smartcampus.notification.model.Notification;
import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.model.ReceiptState;
import org.smartcampus.notification.model.UnreachableReason;
import org.smartcampus.notification.service.ClassReceipts;
import org.smartcampus.notification.service.GuardianReceipt;
import org.smartcampus.notification.service.ReceiptCounts;
import org.smartcampus.notification.service.StudentReceipt;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.platform.store.SqlRow;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.PageRequest;

/** Where the students of a notice stand: the frozen list joined with the receipts (§3.5). */
@ApplicationScoped
public class StatusStore {
  /** One row per student; mirrors {@link ReceiptState#of}. */
  private static final String STUDENTS =
      " (select g.*, case when g.reached = 0 then 'UNREACHABLE' when :confirm = 1 and g.confirmed"
          + " >= if(:each = 1, g.reached, 1) then 'CONFIRMED' when g.seen > 0 then 'READ' else"
          + " 'UNREAD' end as state from (select c.student_id, min(c.class_id) as class_id,"
          + " max(c.reason) as reason, sum(c.parent_id > 0) as reached, count(d.read_at) as seen,"
          + " count(d.confirmed_at) as confirmed from delivery_child c left join delivery d on"
          + " d.school_id = c.school_id and d.parent_id = c.parent_id and d.notification_id ="
          + " c.notification_id where c.school_id = :school and c.notification_id = :id group by"
          + " c.student_id) g) x ";

  private static final String NAMED =
      " left join student s on s.school_id = :school and s.id = x.student_id left join"
          + " structure_node k on k.school_id = :school and k.id = x.class_id left join"
          + " structure_node gr on gr.school_id = :school and gr.id = k.parent_id left join"
          + " structure_node se on se.school_id = :school and se.id = gr.parent_id ";

  private static final String BY_CLASS =
      "se.sort_order, se.id, gr.sort_order, gr.id, k.sort_order, k.name, k.id";

  @Inject private SqlGateway sql;

  private static Map<String, Object> params(Notification n) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", n.getId());
    params.put("confirm", n.getMode() == NotificationMode.CONFIRM ? 1 : 0);
    params.put("each", n.getRule() == ConfirmRule.EACH ? 1 : 0);
    return params;
  }

  /** Students by state, as it is now. */
  public ReceiptCounts counts(Notification notification) {
    Map<String, Integer> counts = new HashMap<>();
    sql.query(
        "select x.state, count(*) as students from" + STUDENTS + "group by x.state",
        params(notification),
        r -> counts.put(r.text("state"), r.number("students")));
    return counts(counts);
  }

  private static ReceiptCounts counts(Map<String, Integer> counts) {
    return new ReceiptCounts(
        counts.getOrDefault("UNREAD", 0),
        counts.getOrDefault("READ", 0),
        counts.getOrDefault("CONFIRMED", 0),
        counts.getOrDefault("UNREACHABLE", 0));
  }

  /** Stores the counts of receipts with the notice, for lists. */
  public void cache(long notification, ReceiptCounts counts) {
    sql.update(
        "update notification set read_students = :read, confirmed_students = :confirmed where"
            + " school_id = :school and id = :id and (read_students <> :read or"
            + " confirmed_students <> :confirmed)",
        Map.of(
            "id", notification,
            "read", counts.readOrConfirmed(),
            "confirmed", counts.confirmed()));
  }

  /** The classes of a notice with their counts, in the order of the structure. */
  public List<ClassReceipts> classes(Notification notification) {
    Map<Long, String> names = new LinkedHashMap<>();
    Map<Long, Map<String, Integer>> counts = new HashMap<>();
    Map<Long, Integer> guardians = new HashMap<>();
    sql.query(
        "select x.class_id, k.name, x.state, count(*) as students, sum(x.reached) as guardians from"
            + STUDENTS
            + NAMED
            + "group by x.class_id, k.name, x.state order by "
            + BY_CLASS,
        params(notification),
        r -> {
          long id = r.id("class_id");
          names.put(id, r.text("name"));
          guardians.merge(id, r.number("guardians"), Integer::sum);
          return counts
              .computeIfAbsent(id, k -> new HashMap<>())
              .put(r.text("state"), r.number("students"));
        });
    List<ClassReceipts> rows = new ArrayList<>();
    names.forEach(
        (id, name) -> {
          int students = counts.get(id).values().stream().mapToInt(Integer::intValue).sum();
          rows.add(new ClassReceipts(name, students, guardians.get(id), counts(counts.get(id))));
        });
    return rows;
  }

  /**
   * Students with their guardians, by class and name unless sorted.
   *
   * @param state only those in this state, or null for all
   * @param page page, sort column ({@code class} or {@code student}) and text searched in names
   */
  public List<StudentReceipt> students(
      Notification notification, ReceiptState state, PageRequest page) {
    Map<String, Object> params = params(notification);
    String where = where(state, page, params);
    params.put("limit", page.size());
    params.put("offset", page.offset());
    String direction = page.ascending() ? "" : " desc";
    String order =
        "student".equals(page.sort())
            ? "s.name_sort" + direction + ", s.id"
            : BY_CLASS.replace(",", direction + ",") + direction + ", s.name_sort, s.id";
    List<StudentReceipt> rows =
        sql.query(
            "select x.student_id, x.state, x.reason, s.student_no, s.name, k.name as class_name from"
                + STUDENTS
                + NAMED
                + where
                + " order by "
                + order
                + " limit :limit offset :offset",
            params,
            StatusStore::student);
    return withGuardians(notification, rows);
  }

  /** How many students the same filter finds. */
  public long countStudents(Notification notification, ReceiptState state, PageRequest page) {
    Map<String, Object> params = params(notification);
    String where = where(state, page, params);
    return sql.number("select count(*) from" + STUDENTS + NAMED + where, params);
  }

  /**
   * Guardians whom a reminder would go to: those of students still unread or unconfirmed, not done.
   */
  public int remindable(Notification notification) {
    return (int)
        sql.number(
            "select count(distinct c.parent_id) from" + STUDENTS + WAITING, params(notification));
  }

  /** Remaining guardians of a student who is not done yet. */
  static final String WAITING =
      " join delivery_child c on c.school_id = :school and c.notification_id = :id and c.student_id"
          + " = x.student_id and c.parent_id > 0 join delivery d on d.school_id = c.school_id and"
          + " d.parent_id = c.parent_id and d.notification_id = c.notification_id where (x.state ="
          + " 'UNREAD' or :confirm = 1 and x.state = 'READ') and if(:confirm = 1, d.confirmed_at,"
          + " d.read_at) is null ";

  /**
   * Adds an attempt for each guardian to be reminded: by mail where there is an address, else the
   * inbox.
   */
  public void addReminders(Notification notification, int round, Instant now) {
    Map<String, Object> params = params(notification);
    params.put("round", round);
    params.put("now", now);
    sql.update(
        "insert into delivery_attempt (school_id, notification_id, parent_id, channel, round,"
            + " state, tries, due_at, done_at) select :school, :id, p.id, if(p.email is null,"
            + " 'APP', 'MAIL'), :round, if(p.email is null, 'SENT', 'READY'), 0, :now, if(p.email"
            + " is null, :now, null) from (select distinct c.parent_id from"
            + STUDENTS
            + WAITING
            + ") w join parent p on p.school_id = :school and p.id = w.parent_id",
        params);
  }

  private static String where(ReceiptState state, PageRequest page, Map<String, Object> params) {
    String where = " where 1 = 1";
    if (state != null) {
      params.put("state", state);
      where += " and x.state = :state";
    }
    if (!page.search().isEmpty()) {
      params.put("like", NameKeys.likePattern(page.search()));
      params.put("class", page.search());
      where += " and (s.name_search like :like escape '!' or k.name = :class)";
    }
    return where;
  }

  private static StudentReceipt student(SqlRow r) throws SQLException {
    String reason = r.text("reason");
    return new StudentReceipt(
        r.id("student_id"),
        r.text("student_no"),
        r.text("name"),
        r.text("class_name"),
        ReceiptState.valueOf(r.text("state")),
        reason == null ? null : UnreachableReason.valueOf(reason),
        List.of());
  }

  private List<StudentReceipt> withGuardians(Notification n, List<StudentReceipt> students) {
    Map<Long, List<GuardianReceipt>> guardians = new HashMap<>();
    sql.query(
        "select c.student_id, p.name, c.relation, c.relation_text, d.delivered_at, d.read_at,"
            + " d.confirmed_at, (select max(case a.state when 'SENT' then '3 SENT' when 'FAILED' then"
            + " '2 FAILED' else '1 WAITING' end) from delivery_attempt a where a.school_id ="
            + " c.school_id and a.notification_id = c.notification_id and a.parent_id = c.parent_id"
            + " and a.channel = 'MAIL' and a.state <> 'DROPPED') as mail, (select count(*) from"
            + " delivery_attempt a where a.school_id = c.school_id and a.notification_id ="
            + " c.notification_id and a.parent_id = c.parent_id and a.round > 0) as reminded,"
            + " (select max(m.at) from delivery_attempt a join notification_reminder m on"
            + " m.school_id = a.school_id and m.notification_id = a.notification_id and m.round ="
            + " a.round where a.school_id = c.school_id and a.notification_id = c.notification_id"
            + " and a.parent_id = c.parent_id) as reminded_at from delivery_child c left join"
            + " delivery d on d.school_id = c.school_id and d.parent_id = c.parent_id and"
            + " d.notification_id = c.notification_id left join parent p on p.school_id ="
            + " c.school_id and p.id = c.parent_id where c.school_id = :school and"
            + " c.notification_id = :id and c.parent_id > 0 and c.student_id in (:students) order"
            + " by c.parent_id",
        Map.of(
            "id", n.getId(),
            "students", students.stream().map(StudentReceipt::studentId).toList()),
        r ->
            guardians
                .computeIfAbsent(r.id("student_id"), id -> new ArrayList<>())
                .add(guardian(r)));
    return students.stream()
        .map(
            s ->
                new StudentReceipt(
                    s.studentId(),
                    s.studentNo(),
                    s.student(),
                    s.className(),
                    s.state(),
                    s.reason(),
                    guardians.getOrDefault(s.studentId(), List.of())))
        .toList();
  }

  private static GuardianReceipt guardian(SqlRow r) throws SQLException {
    return new GuardianReceipt(
        r.text("name"),
        RelationKind.valueOf(r.text("relation")),
        r.text("relation_text"),
        r.text("mail") == null ? null : MailState.valueOf(r.text("mail").substring(2)),
        r.instant("delivered_at"),
        r.instant("read_at"),
        r.instant("confirmed_at"),
        r.number("reminded"),
        r.instant("reminded_at"));
  }
}
