package org.smartcampus.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.contactparents.service.Audience;
import org.smartcampus.notification.model.UnreachableReason;
import org.smartcampus.notification.service.Excluded;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.store.SqlGateway;

/** Finds who gets a notice, and freezes it: the only place that says who is reachable. */
@ApplicationScoped
public class RecipientStore {
  /**
   * One row per student and parent whom notices reach; parent 0 and a reason when there is none.
   */
  private static final String RECIPIENTS =
      " select s.id as student_id, s.class_id, coalesce(p.id, 0) as parent_id,"
          + " case when p.id is null then null else r.relation end as relation,"
          + " case when p.id is null then null else r.relation_text end as relation_text,"
          + " case when p.id is not null then null"
          + "   when exists (select 1 from parent_relation x join parent q on q.school_id ="
          + "     x.school_id and q.id = x.parent_id where x.school_id = s.school_id and"
          + "     x.student_id = s.id and x.state = 'ACTIVE' and q.person_id is not null)"
          + "     then 'SWITCHED_OFF'"
          + "   when exists (select 1 from parent_relation x join parent q on q.school_id ="
          + "     x.school_id and q.id = x.parent_id where x.school_id = s.school_id and"
          + "     x.student_id = s.id and x.state = 'PENDING' and q.person_id is not null)"
          + "     then 'NOT_VERIFIED'"
          + "   when exists (select 1 from parent_relation x where x.school_id = s.school_id and"
          + "     x.student_id = s.id and x.state <> 'ENDED') then 'NOT_BOUND'"
          + "   else 'NO_PARENT' end as reason"
          + " "
          + Audience.STUDENTS_WITH_PARENTS
          + " where n.school_id = :school and n.id in (:classes) ";

  @Inject private SqlGateway sql;

  /** How many students, parents and unreachable students. */
  public record Count(int students, int guardians, int unreachable) {}

  /** A chosen node: its inner id. */
  public record Target(long id, String publicId) {}

  /** The chosen nodes that the caller may write to. */
  public List<Target> targets(Caller caller, Collection<String> publicIds) {
    Reach reach = Reach.toSend(caller);
    Map<String, Object> params = reach.params();
    params.put("nodes", publicIds);
    return sql.query(
        "select n.id, n.public_id from structure_node n where n.school_id = :school and n.state ="
            + " 'ACTIVE' and n.public_id in (:nodes) and "
            + reach.node("n")
            + " order by n.id",
        params,
        r -> new Target(r.id("id"), r.text("public_id")));
  }

  /** All classes of the school, or those below nodes. */
  public List<Long> classes(boolean wholeSchool, Collection<Long> nodes) {
    Map<String, Object> params = new HashMap<>();
    params.put("whole", wholeSchool ? 1 : 0);
    params.put("nodes", nodes);
    return sql.query(
        "select c.id from structure_node c where c.school_id = :school and c.kind = 'CLASS' and"
            + " c.state = 'ACTIVE' and (:whole = 1 or exists (select 1 from structure_node t where"
            + " t.school_id = :school and t.id in (:nodes) and c.path like concat(t.path, '%')))",
        params, r -> r.id("id"));
  }

  /** Whom a notice to these classes would reach now. */
  public Count count(List<Long> classes) {
    return sql.query(
            "select count(distinct x.student_id) as students, count(distinct nullif(x.parent_id,"
                + " 0)) as guardians, count(case when x.parent_id = 0 then 1 end) as unreachable"
                + " from ("
                + RECIPIENTS
                + ") x",
            Map.of("classes", classes),
            r -> new Count(r.number("students"), r.number("guardians"), r.number("unreachable")))
        .get(0);
  }

  /** Students of these classes whom nobody can be reached for, by class and name. */
  public List<Excluded> excluded(List<Long> classes, int limit) {
    return sql.query(
        "select s.name, c.name as class_name, x.reason from ("
            + RECIPIENTS
            + ") x join student s on s.school_id = :school and s.id = x.student_id join"
            + " structure_node c on c.school_id = :school and c.id = x.class_id where x.parent_id ="
            + " 0 order by c.path, s.name_sort, s.id limit :limit",
        Map.of("classes", classes, "limit", limit),
        r ->
            new Excluded(
                r.text("name"), r.text("class_name"), UnreachableReason.valueOf(r.text("reason"))));
  }

  /**
   * Writes the frozen list of recipients and one delivery for each parent, all by two statements.
   *
   * @return students, parents and unreachable students of the notice
   */
  public Count deliver(long notification, List<Long> classes, Instant now) {
    sql.update(
        "insert into delivery_child (school_id, notification_id, parent_id, student_id, class_id,"
            + " relation, relation_text, reason) select :school, :id, x.parent_id, x.student_id,"
            + " x.class_id, x.relation, x.relation_text, x.reason from ("
            + RECIPIENTS
            + ") x",
        Map.of("id", notification, "classes", classes));
    int guardians =
        sql.update(
            "insert into delivery (school_id, parent_id, notification_id, delivered_at) select"
                + " distinct c.school_id, c.parent_id, c.notification_id, :now from delivery_child"
                + " c where c.school_id = :school and c.notification_id = :id and c.parent_id > 0",
            Map.of("id", notification, "now", now));
    return sql.query(
            "select count(distinct student_id) as students, coalesce(sum(parent_id = 0), 0) as"
                + " unreachable from delivery_child where school_id = :school and notification_id ="
                + " :id",
            Map.of("id", notification),
            r -> new Count(r.number("students"), guardians, r.number("unreachable")))
        .get(0);
  }
}
