package org.smartcampus.joining.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.MatchResult;
import org.smartcampus.joining.model.RejectReason;
import org.smartcampus.joining.service.QueueFilter;
import org.smartcampus.joining.service.QueueRow;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.platform.store.SqlRow;
import org.smartcampus.shared.model.FieldCipher;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** The queue of lines to decide (P-66), with the scope in the query. */
@ApplicationScoped
public class JoinQueueStore {
  private static final Map<String, String> SORTS =
      Map.of(
          "submitted", "c.submitted_at",
          "child", "c.name_sort",
          "studentNo", "c.student_no",
          "match", "c.match_result",
          "state", "c.state");

  @Inject private SqlGateway sql;

  /**
   * One page of the queue.
   *
   * @param targets targets within the caller's scope; null means all of the school
   * @param lastFour blind index of four digits that the search may be, or null
   */
  public Page<QueueRow> page(
      JoinPurpose purpose,
      Collection<Long> targets,
      QueueFilter filter,
      String lastFour,
      PageRequest request,
      Instant now) {
    Map<String, Object> p = new HashMap<>();
    p.put("purpose", purpose);
    p.put("now", now);
    StringBuilder where =
        new StringBuilder(
            " from join_request_child c join join_request r on r.school_id = c.school_id and r.id ="
                + " c.request_id where c.school_id = :school and r.purpose = :purpose");
    if (targets != null) {
      where.append(" and c.target_id in (:targets)");
      p.put("targets", targets);
    }
    if (filter.targetId() != null) {
      where.append(" and c.target_id = :target");
      p.put("target", filter.targetId());
    }
    if (filter.match() != null) {
      where.append(" and c.match_result = :match");
      p.put("match", filter.match());
    }
    where.append(stateIs(filter.state()));
    p.put("state", filter.state());
    if (!request.search().isEmpty()) {
      where.append(" and (c.name_search like :text escape '!'");
      p.put("text", NameKeys.likePattern(request.search()));
      if (lastFour != null) {
        where.append(" or r.mobile_last_four = :lastFour");
        p.put("lastFour", lastFour);
      }
      where.append(")");
    }
    long total = sql.number("select count(*)" + where, p);
    String sort =
        request.sort() == null
            ? "c.submitted_at"
            : SORTS.getOrDefault(request.sort(), "c.submitted_at");
    String order = request.sort() == null || request.ascending() ? "" : " desc";
    p.put("size", request.size());
    p.put("offset", request.offset());
    List<QueueRow> rows =
        sql.query(
            "select c.public_id, c.target_id, c.child_name, c.student_no, c.relation,"
                + " c.relation_text, c.match_result, c.state, c.reason, c.decided_by, c.decided_at,"
                + " c.submitted_at, c.expires_at, r.applicant_name, r.mobile"
                + where
                + " order by "
                + sort
                + order
                + ", c.id"
                + order
                + " limit :size offset :offset",
            p,
            r -> row(r, now));
    return new Page<>(rows, total);
  }

  /** A line whose time is over counts as expired even before the timer has come round. */
  private static String stateIs(JoinState state) {
    if (state == null) {
      return "";
    }
    return switch (state) {
      case SUBMITTED, WAITING_PARENT -> " and c.state = :state and c.expires_at > :now";
      case EXPIRED ->
          " and (c.state = 'EXPIRED' or c.state in ('SUBMITTED', 'WAITING_PARENT') and c.expires_at"
              + " <= :now)";
      default -> " and c.state = :state";
    };
  }

  private static QueueRow row(SqlRow r, Instant now) throws SQLException {
    JoinState state = JoinState.valueOf(r.text("state"));
    boolean over = state.isOpen() && !now.isBefore(r.instant("expires_at"));
    String reason = r.text("reason");
    return new QueueRow(
        r.text("public_id"),
        r.id("target_id"),
        r.text("child_name"),
        r.text("student_no"),
        r.text("applicant_name"),
        r.text("relation"),
        r.text("relation_text"),
        Mobile.ofStored(FieldCipher.decrypt("Mobile", r.bytes("mobile"))),
        MatchResult.valueOf(r.text("match_result")),
        over ? JoinState.EXPIRED : state,
        reason == null ? null : RejectReason.valueOf(reason),
        r.text("decided_by"),
        r.instant("decided_at"),
        r.instant("submitted_at"));
  }
}
