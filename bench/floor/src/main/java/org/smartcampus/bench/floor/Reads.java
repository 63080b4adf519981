package org.smartcampus.bench.floor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an inbox cannot do without: the session with its roles, the newest notices, their children. The
 * product's three statements by plain JDBC, and nothing else: no guard, no tenancy, no transaction, no
 * words in the reader's language.
 */
@Named("reads")
@RequestScoped
public class Reads {
  private static final String SESSION =
      "select s.person_id, s.kind, s.language, s.school_id as chosen, s.last_seen_at, s.expires_at,"
          + " s.ended_at, p.public_id, p.name, p.preferences, m.role, m.school_id, m.ref_id from"
          + " person_session s join person p on p.id = s.person_id left join membership m on"
          + " m.person_id = p.id and m.state = 'ACTIVE' where s.token_hash = ? order by m.id";
  private static final String NOTICES =
      "select straight_join n.id, n.public_id, n.title, n.summary, n.mode, n.state, n.deadline,"
          + " n.sender_name, n.shown_as, n.reminders, d.delivered_at, d.read_at, d.confirmed_at from"
          + " delivery d join notification n on n.school_id = d.school_id and n.id ="
          + " d.notification_id where d.school_id = ? and d.parent_id = ? and n.state <> 'DELETED'"
          + " order by d.notification_id desc limit 50";
  private static final String CHILDREN =
      "select c.notification_id, s.name, k.name as class_name from delivery_child c join student s"
          + " on s.school_id = c.school_id and s.id = c.student_id join structure_node k on"
          + " k.school_id = c.school_id and k.id = c.class_id where c.school_id = ? and"
          + " c.notification_id in (%s) and c.parent_id = ? order by s.id";

  /** One notice; expressions ask for getters. */
  public record Notice(String id, String title, String summary, String delivered, List<String> children) {
    public String getId() {
      return id;
    }

    public String getTitle() {
      return title;
    }

    public String getSummary() {
      return summary;
    }

    public String getDelivered() {
      return delivered;
    }

    public List<String> getChildren() {
      return children;
    }
  }

  @Inject private Pool pool;
  @Inject private HttpServletRequest request;

  private List<Notice> notices;

  public List<Notice> getNotices() throws SQLException {
    if (notices == null) {
      try (Connection connection = pool.connection()) {
        notices = read(connection, request.getParameter("session"));
      }
    }
    return notices;
  }

  private static List<Notice> read(Connection connection, String session) throws SQLException {
    int school;
    long parent;
    try (PreparedStatement sql = connection.prepareStatement(SESSION)) {
      sql.setString(1, session);
      try (ResultSet rows = sql.executeQuery()) {
        rows.next();
        school = rows.getInt("school_id");
        parent = rows.getLong("ref_id");
      }
    }
    Map<Long, Notice> found = new LinkedHashMap<>();
    try (PreparedStatement sql = connection.prepareStatement(NOTICES)) {
      sql.setInt(1, school);
      sql.setLong(2, parent);
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          found.put(
              rows.getLong("id"),
              new Notice(
                  rows.getString("public_id"),
                  rows.getString("title"),
                  rows.getString("summary"),
                  rows.getString("delivered_at"),
                  new ArrayList<>()));
        }
      }
    }
    children(connection, school, parent, found);
    return List.copyOf(found.values());
  }

  private static void children(
      Connection connection, int school, long parent, Map<Long, Notice> notices) throws SQLException {
    String ids = notices.keySet().stream().map(Object::toString).collect(Collectors.joining(","));
    try (PreparedStatement sql = connection.prepareStatement(String.format(CHILDREN, ids))) {
      sql.setInt(1, school);
      sql.setLong(2, parent);
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          notices
              .get(rows.getLong("notification_id"))
              .children()
              .add(rows.getString("name") + " · " + rows.getString("class_name"));
        }
      }
    }
  }
}
