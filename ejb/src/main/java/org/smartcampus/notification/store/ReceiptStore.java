package org.smartcampus.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.model.NotificationState;
import org.smartcampus.notification.model.ShownSender;
import org.smartcampus.notification.service.ChildLabel;
import org.smartcampus.notification.service.InboxItem;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.platform.store.SqlRow;
import org.smartcampus.shared.model.PublicId;

/**
 * The inbox of one parent, read backwards along the primary key (school, parent, notice), and the
 * receipts, one statement each.
 */
@ApplicationScoped
public class ReceiptStore {
  private static final String ITEM =
      "select straight_join n.id, n.public_id, n.title, n.summary, n.mode, n.state, n.deadline,"
          + " n.sender_name, n.shown_as, n.reminders, d.delivered_at, d.read_at, d.confirmed_at"
          + " from delivery d join notification n on n.school_id = d.school_id and n.id ="
          + " d.notification_id where d.school_id = :school and d.parent_id = :parent";

  private static final String OPEN =
      " and n.state = 'SENT' and (d.read_at is null or n.mode = 'CONFIRM' and d.confirmed_at is"
          + " null)";

  private static final String NEWEST = " order by d.notification_id desc limit :limit";

  @Inject private SqlGateway sql;

  /** A row as it is stored; the service adds school, shown sender and children. */
  public record Row(
      long id,
      String publicId,
      String title,
      String summary,
      NotificationMode mode,
      NotificationState state,
      Instant deadline,
      String senderName,
      ShownSender shownAs,
      int reminders,
      Instant deliveredAt,
      Instant readAt,
      Instant confirmedAt) {

    /** The row as readers see it; of a withdrawn notice only title and time remain. */
    public InboxItem item(String school, List<ChildLabel> children) {
      boolean withdrawn = state != NotificationState.SENT;
      return new InboxItem(
          id,
          publicId,
          school,
          title,
          withdrawn ? "" : summary,
          shownAs == ShownSender.SCHOOL ? school : senderName,
          mode,
          deadline,
          withdrawn,
          reminders > 0,
          deliveredAt,
          readAt,
          confirmedAt,
          children);
    }
  }

  /** The newest of a parent, older than notice {@code before}. */
  public List<Row> newest(long parent, long before, int limit) {
    return sql.query(
        ITEM + " and d.notification_id < :before and n.state <> 'DELETED'" + NEWEST,
        Map.of("parent", parent, "before", before, "limit", limit),
        ReceiptStore::read);
  }

  /** The newest that still wait for the parent. */
  public List<Row> open(long parent, int limit) {
    return sql.query(
        ITEM + OPEN + NEWEST, Map.of("parent", parent, "limit", limit), ReceiptStore::read);
  }

  /** How many wait for the parent. */
  public long countOpen(long parent) {
    return sql.number(
        "select straight_join count(*) from delivery d join notification n on n.school_id ="
            + " d.school_id and n.id = d.notification_id where d.school_id = :school and"
            + " d.parent_id = :parent"
            + OPEN,
        Map.of("parent", parent));
  }

  /** One notice of a parent by its public id. */
  public Optional<Row> find(long parent, String publicId) {
    return sql
        .query(
            ITEM.replace("straight_join ", "")
                + " and n.public_id = :publicId and n.state <> 'DELETED'",
            Map.of("parent", parent, "publicId", PublicId.orNone(publicId)),
            ReceiptStore::read)
        .stream()
        .findFirst();
  }

  /** The children for whom a parent got notices, by notice. */
  public Map<Long, List<ChildLabel>> children(long parent, Collection<Long> notifications) {
    Map<Long, List<ChildLabel>> children = new HashMap<>();
    if (notifications.isEmpty()) {
      return children;
    }
    sql.query(
        "select c.notification_id, s.name, k.name as class_name from delivery_child c join student"
            + " s on s.school_id = c.school_id and s.id = c.student_id join structure_node k on"
            + " k.school_id = c.school_id and k.id = c.class_id where c.school_id = :school and"
            + " c.notification_id in (:ids) and c.parent_id = :parent order by s.id",
        Map.of("parent", parent, "ids", notifications),
        r ->
            children
                .computeIfAbsent(r.id("notification_id"), id -> new ArrayList<>())
                .add(new ChildLabel(r.text("name"), r.text("class_name"))));
    return children;
  }

  /** Notes the first opening; later ones change nothing. */
  public boolean markRead(long parent, long notification, Instant now) {
    return sql.update(
            "update delivery set read_at = :now where school_id = :school and parent_id = :parent"
                + " and notification_id = :id and read_at is null",
            Map.of("parent", parent, "id", notification, "now", now))
        > 0;
  }

  /** Notes the confirmation, and the reading with it; of a withdrawn notice nothing. */
  public boolean confirm(long parent, String publicId, Instant now) {
    return sql.update(
            "update notification n join delivery d on d.school_id = n.school_id and"
                + " d.notification_id = n.id set d.confirmed_at = :now, d.read_at ="
                + " coalesce(d.read_at, :now) where n.public_id = :publicId and n.school_id ="
                + " :school and n.state = 'SENT' and n.mode = 'CONFIRM' and d.parent_id = :parent"
                + " and d.confirmed_at is null",
            Map.of("parent", parent, "publicId", PublicId.orNone(publicId), "now", now))
        > 0;
  }

  private static Row read(SqlRow r) throws SQLException {
    return new Row(
        r.id("id"),
        r.text("public_id"),
        r.text("title"),
        r.text("summary"),
        NotificationMode.valueOf(r.text("mode")),
        NotificationState.valueOf(r.text("state")),
        r.instant("deadline"),
        r.text("sender_name"),
        ShownSender.valueOf(r.text("shown_as")),
        r.number("reminders"),
        r.instant("delivered_at"),
        r.instant("read_at"),
        r.instant("confirmed_at"));
  }
}
