package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.smartcampus.platform.model.AuditLog;
import org.smartcampus.platform.model.AuditType;
import org.smartcampus.platform.service.AuditDetail;
import org.smartcampus.platform.service.AuditFilter;
import org.smartcampus.platform.service.AuditLine;
import org.smartcampus.shared.model.PageRequest;

/**
 * Reads one school's audit. Ids come first, along the index that holds all that is filtered by, so
 * that a page deep in a large log touches no rows but its own (ADR 0040).
 */
@ApplicationScoped
public class AuditLogStore {
  private static final Jsonb JSON = JsonbBuilder.create();
  private static final List<String> ADMINISTRATORS =
      List.of("SUPER_ADMIN", "SUB_ADMIN", "EXTERNAL_ADMIN", "BUREAU_ADMIN");

  /** Named, since a count would rather read the whole rows. */
  private static final String INDEXED = " audit_entry m force index (audit_entry_log)";

  private static final DateTimeFormatter KEY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  @Inject private OutsideSql sql;

  /** An instant as a page's mark holds it. */
  public static String key(Instant at) {
    return KEY.format(at);
  }

  /** How many entries there are. */
  public long count(int school, AuditFilter filter) {
    Map<String, Object> p = new HashMap<>();
    String where = where(school, filter, p);
    return sql.query("select count(*) as n from" + where, p, r -> r.id("n")).get(0);
  }

  /** One page of them, newest first. */
  public List<AuditLine> page(int school, AuditFilter filter, PageRequest request) {
    Map<String, Object> p = new HashMap<>();
    String where = where(school, filter, p);
    Seek seek = new Seek("m.at", newestFirst(request));
    List<Long> ids =
        sql.query(
            "select m.id from"
                + where
                + seek.condition(p)
                + String.format(" order by m.at %1$s, m.id %1$s", seek.direction())
                + seek.limit(p),
            p,
            r -> r.id("id"));
    if (ids.isEmpty()) {
      return List.of();
    }
    List<AuditLine> lines =
        sql.query(
            "select m.* from audit_entry m where m.school_id = :school and m.id in (:ids)",
            Map.of("school", school, "ids", ids),
            AuditLogStore::line);
    return lines.stream()
        .sorted(Comparator.comparing(AuditLine::at).thenComparing(AuditLine::id).reversed())
        .toList();
  }

  private static PageRequest newestFirst(PageRequest request) {
    return new PageRequest(
        request.number(), request.size(), null, false, request.search(), request.from());
  }

  /** One entry of one log with its before and after. */
  public Optional<AuditDetail> detail(int school, AuditLog log, long id) {
    Map<String, Object> p = new HashMap<>(Map.of("school", school, "id", id));
    return sql
        .query(
            "select m.*, d.detail from audit_entry m left join audit_detail d on d.school_id ="
                + " m.school_id and d.entry_id = m.id where m.school_id = :school and m.id = :id"
                + " and "
                + of(log, p),
            p,
            r ->
                new AuditDetail(
                    line(r), r.text("user_agent"), r.text("request_id"), changes(r.text("detail"))))
        .stream()
        .findFirst();
  }

  private static String where(int school, AuditFilter filter, Map<String, Object> p) {
    p.put("school", school);
    p.put("begin", filter.begin());
    p.put("end", filter.end());
    StringBuilder where =
        new StringBuilder(
                INDEXED + " where m.school_id = :school and m.at >= :begin and m.at < :end and ")
            .append(of(filter.log(), p));
    AuditType type = filter.type();
    if (type != null && type.log() == filter.log()) {
      where
          .append(type.actions().isEmpty() ? " and not " : " and ")
          .append(begins(type.actions().isEmpty() ? type.others() : type.actions(), "type", p));
    }
    if (!filter.name().isEmpty()) {
      where.append(" and lower(m.actor) like lower(:name) escape '!'");
      p.put("name", "%" + filter.name().replaceAll("([!%_])", "!$1") + "%");
    }
    return where.toString();
  }

  /**
   * Entries of administrators stand in the one log, all others in the other. The system's stand
   * where those of the person would for whom it acts, and who a member is shows in both.
   */
  private static String of(AuditLog log, Map<String, Object> p) {
    p.put("administrators", ADMINISTRATORS);
    String members = begins(AuditType.REST.others(), "member", p);
    if (log == AuditLog.ADMINISTRATORS) {
      return "(substring_index(m.role, ':', 1) in (:administrators) or (m.role = 'SYSTEM' and not "
          + members
          + "))";
    }
    return "(substring_index(m.role, ':', 1) not in (:administrators) and (m.role <> 'SYSTEM' or "
        + members
        + ") or "
        + begins(AuditType.IDENTITY.actions(), "identity", p)
        + ")";
  }

  private static String begins(List<String> actions, String name, Map<String, Object> p) {
    List<String> any = new ArrayList<>();
    for (String action : actions) {
      String parameter = name + any.size();
      p.put(parameter, action + "%");
      any.add("m.action like :" + parameter);
    }
    return "(" + String.join(" or ", any) + ")";
  }

  private static AuditLine line(SqlRow r) throws SQLException {
    return new AuditLine(
        r.id("id"),
        r.instant("at"),
        r.text("actor"),
        r.text("role"),
        r.text("action"),
        r.text("object_type"),
        r.text("object_id"),
        null,
        r.text("address"));
  }

  private static List<AuditDetail.Change> changes(String detail) {
    if (detail == null) {
      return List.of();
    }
    Map<?, ?> sides = JSON.fromJson(detail, Map.class);
    Map<?, ?> before = (Map<?, ?>) sides.get("before");
    Map<?, ?> after = (Map<?, ?>) sides.get("after");
    Set<String> fields = new TreeSet<>();
    before.keySet().forEach(field -> fields.add(field.toString()));
    after.keySet().forEach(field -> fields.add(field.toString()));
    return fields.stream()
        .map(f -> new AuditDetail.Change(f, text(before.get(f)), text(after.get(f))))
        .filter(change -> !Objects.equals(change.before(), change.after()))
        .toList();
  }

  private static String text(Object value) {
    return value == null || value.toString().isEmpty() ? null : value.toString();
  }
}
