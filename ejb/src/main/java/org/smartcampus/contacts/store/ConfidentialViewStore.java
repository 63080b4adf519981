package org.smartcampus.contacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.contacts.model.ConfidentialView;
import org.smartcampus.contacts.model.ViewPlace;
import org.smartcampus.contacts.service.confidential.ViewQuestion;
import org.smartcampus.platform.model.ConfidentialField;
import org.smartcampus.platform.store.Sequences;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.platform.store.SqlRow;
import org.smartcampus.shared.model.PageRequest;

/** Recorded looks at confidential values: added and read, never changed (§3.11). */
@ApplicationScoped
public class ConfidentialViewStore {
  private static final String NEWEST = " order by at desc, id desc limit ";

  @Inject private SqlGateway sql;
  @Inject private Sequences sequences;

  public void add(ConfidentialView view) {
    Map<String, Object> p = new HashMap<>();
    p.put("id", sequences.next("confidential_view_seq"));
    p.put("at", view.at());
    p.put("viewerId", view.viewerId());
    p.put("viewer", view.viewer());
    p.put("kind", view.kind());
    p.put("objectId", view.objectId());
    p.put("objectName", view.objectName());
    p.put("person", view.personId());
    p.put("field", view.field().name());
    p.put("place", view.place().name());
    p.put("purpose", view.purpose());
    p.put("address", view.address());
    p.put("alerted", view.alerted());
    sql.update(
        "insert into confidential_view (school_id, id, at, viewer_id, viewer, kind, object_id,"
            + " object_name, person_id, field, place, purpose, address, alerted) values (:school,"
            + " :id, :at, :viewerId, :viewer, :kind, :objectId, :objectName, :person, :field,"
            + " :place, :purpose, :address, :alerted)",
        p);
  }

  /** How often somebody looked since then. */
  public long count(long viewer, Instant since) {
    return sql.number(
        "select count(*) from confidential_view where school_id = :school and viewer_id = :viewer"
            + " and at > :since",
        Map.of("viewer", viewer, "since", since));
  }

  /** Whether the administrators were told of somebody's looks since then. */
  public boolean isAlerted(long viewer, Instant since) {
    return sql.number(
            "select count(*) from confidential_view where school_id = :school and viewer_id ="
                + " :viewer and at > :since and alerted",
            Map.of("viewer", viewer, "since", since))
        > 0;
  }

  /** How many there are. */
  public long count(ViewQuestion question) {
    Map<String, Object> p = new HashMap<>();
    return sql.number("select count(*)" + where(question, p), p);
  }

  /** One page, newest first. */
  public List<ConfidentialView> page(ViewQuestion question, PageRequest page) {
    Map<String, Object> p = new HashMap<>();
    return sql.query(
        "select *" + where(question, p) + NEWEST + page.size() + " offset " + page.offset(),
        p,
        ConfidentialViewStore::read);
  }

  /** The last looks at a person. */
  public List<ConfidentialView> of(long person, int most) {
    return sql.query(
        "select * from confidential_view where school_id = :school and person_id = :person"
            + NEWEST
            + most,
        Map.of("person", person),
        ConfidentialViewStore::read);
  }

  private static String where(ViewQuestion question, Map<String, Object> p) {
    StringBuilder where =
        new StringBuilder(
            " from confidential_view where school_id = :school and at >= :begin and at < :end");
    p.put("begin", question.begin());
    p.put("end", question.end());
    if (question.field() != null) {
      where.append(" and field = :field");
      p.put("field", question.field().name());
    }
    like(where, p, "viewer", question.viewer());
    like(where, p, "object_name", question.name());
    return where.toString();
  }

  private static void like(StringBuilder where, Map<String, Object> p, String column, String part) {
    if (!part.isEmpty()) {
      where.append(" and lower(" + column + ") like lower(:" + column + ") escape '!'");
      p.put(column, "%" + part.replaceAll("([!%_])", "!$1") + "%");
    }
  }

  private static ConfidentialView read(SqlRow r) throws SQLException {
    return new ConfidentialView(
        r.id("id"),
        r.instant("at"),
        r.id("viewer_id"),
        r.text("viewer"),
        r.text("kind"),
        r.text("object_id"),
        r.text("object_name"),
        r.idOrNull("person_id"),
        ConfidentialField.valueOf(r.text("field")),
        ViewPlace.valueOf(r.text("place")),
        r.text("purpose"),
        r.text("address"),
        r.flag("alerted"));
  }
}
