package org.smartcampus.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.notification.model.Notification;
import org.smartcampus.notification.model.NotificationState;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.PublicId;

/** Notices themselves, with their targets, pictures and reminders. */
@ApplicationScoped
public class NotificationStore {
  @PersistenceContext private EntityManager em;
  @Inject private SqlGateway sql;

  public void add(Notification notification) {
    em.persist(notification);
    em.flush();
  }

  /** Removes a draft with everything that hangs on it. */
  public void remove(Notification draft) {
    sql.update(
        "delete from notification_target where school_id = :school and notification_id = :id",
        Map.of("id", draft.getId()));
    em.remove(draft);
  }

  /** A notice that the caller follows: sent by him or within his scope; drafts only his own. */
  public Optional<Notification> find(Caller caller, String publicId) {
    return find(Reach.toManage(caller), publicId);
  }

  /** A notice whose figures the caller may see. */
  public Optional<Notification> findToCount(Caller caller, String publicId) {
    return find(Reach.toCount(caller), publicId);
  }

  /** A notice whose receipts the caller may take out of the system. */
  public Optional<Notification> findToExport(Caller caller, String publicId) {
    return find(Reach.toExport(caller), publicId);
  }

  private Optional<Notification> find(Reach reach, String publicId) {
    Map<String, Object> params = reach.params();
    params.put("publicId", PublicId.orNone(publicId));
    return sql
        .query(
            "select n.id from notification n where n.school_id = :school and n.public_id ="
                + " :publicId and n.state <> 'DELETED' and (n.state <> 'DRAFT' or n.sender_id ="
                + " :person) and "
                + reach.notice("n"),
            params,
            r -> r.id("id"))
        .stream()
        .findFirst()
        .map(id -> em.find(Notification.class, id));
  }

  public Optional<Notification> get(long id) {
    return Optional.ofNullable(em.find(Notification.class, id));
  }

  public void setTargets(long notification, Collection<Long> nodes) {
    sql.update(
        "delete from notification_target where school_id = :school and notification_id = :id",
        Map.of("id", notification));
    for (Long node : nodes) {
      sql.update(
          "insert into notification_target (school_id, notification_id, node_id) values (:school,"
              + " :id, :node)",
          Map.of("id", notification, "node", node));
    }
  }

  /** Public ids of the nodes a notice was aimed at. */
  public List<String> targets(long notification) {
    return sql.query(
        "select n.public_id from notification_target t join structure_node n on n.school_id ="
            + " t.school_id and n.id = t.node_id where t.school_id = :school and t.notification_id"
            + " = :id order by n.path",
        Map.of("id", notification),
        r -> r.text("public_id"));
  }

  /** Names of the nodes that notices were aimed at, by notice. */
  public Map<Long, List<String>> targetNames(Collection<Long> notifications) {
    Map<Long, List<String>> names = new HashMap<>();
    sql.query(
        "select t.notification_id, n.name from notification_target t join"
            + " structure_node n on n.school_id = t.school_id and n.id = t.node_id where"
            + " t.school_id = :school and t.notification_id in (:ids) order by t.notification_id,"
            + " n.sort_order, n.id",
        Map.of("ids", notifications),
        r ->
            names
                .computeIfAbsent(r.id("notification_id"), id -> new java.util.ArrayList<>())
                .add(r.text("name")));
    return names;
  }

  /**
   * Takes the key of a request; false when the same sender has used it before. A second request
   * waits here until the first is committed or undone.
   */
  public boolean takeKey(long sender, String key) {
    return sql.update(
            "insert ignore into notification_request (school_id, sender_id, request_key) values"
                + " (:school, :sender, :key)",
            Map.of("sender", sender, "key", key))
        == 1;
  }

  public void answerKey(long sender, String key, long notification) {
    sql.update(
        "update notification_request set notification_id = :id where school_id = :school and"
            + " sender_id = :sender and request_key = :key",
        Map.of("sender", sender, "key", key, "id", notification));
  }

  /** The notice that a key has sent. */
  public Optional<Notification> byKey(long sender, String key) {
    return sql
        .query(
            "select notification_id from notification_request where school_id = :school and"
                + " sender_id = :sender and request_key = :key for update",
            Map.of("sender", sender, "key", key),
            r -> r.idOrNull("notification_id"))
        .stream()
        .findFirst()
        .map(id -> em.find(Notification.class, id));
  }

  /** True when the same content went to the same people since a moment and was not withdrawn. */
  public boolean wasSentSince(String contentHash, Instant since) {
    return sql.number(
            "select count(*) from notification where school_id = :school and content_hash = :hash"
                + " and sent_at > :since and state = 'SENT'",
            Map.of("hash", contentHash, "since", since))
        > 0;
  }

  public void addReminder(long notification, int round, Instant now, long person, int guardians) {
    sql.update(
        "insert into notification_reminder (school_id, notification_id, round, at, person_id,"
            + " guardians) values (:school, :id, :round, :now, :person, :guardians)",
        Map.of(
            "id", notification,
            "round", round,
            "now", now,
            "person", person,
            "guardians", guardians));
  }

  /** Notices whose counts may still change: sent since a moment and not withdrawn. */
  public List<Long> sentSince(Instant since) {
    return sql.query(
        "select id from notification where school_id = :school and state = :state and sent_at >"
            + " :since",
        Map.of("state", NotificationState.SENT, "since", since),
        r -> r.id("id"));
  }
}
