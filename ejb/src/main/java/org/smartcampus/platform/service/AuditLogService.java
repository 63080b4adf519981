package org.smartcampus.platform.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.smartcampus.platform.model.AuditLog;
import org.smartcampus.platform.store.AuditLogStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageMark;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * The audit as people see it (P-42, P-43): a school's own, or for the bureau its own; never that of
 * another. Reading it is audited.
 */
@Stateless
@Requires(Permission.LOG_VIEW)
public class AuditLogService {
  @Inject private AuditLogStore store;
  @Inject private Audit audit;
  @Inject private Callers callers;
  @Inject @Any private Instance<AuditNames> names;

  /**
   * Begins to read: to be asked once for each question, before its pages, and recorded as {@code
   * log.view} with what is asked.
   *
   * @return how many entries there are
   * @throws BusinessException for a range of days that is none or too long, on {@code from} or
   *     {@code until}
   */
  public long open(AuditFilter filter) {
    filter.check();
    audit.record("log.view", "Log", filter.log(), Map.of(), filter.facts());
    return store.count(chain(), filter);
  }

  /** How many entries there are, for an export, which is recorded by itself. */
  public long count(AuditFilter filter) {
    filter.check();
    return store.count(chain(), filter);
  }

  /**
   * A page, newest first.
   *
   * @param total what {@link #open} answered
   */
  public Page<AuditLine> page(AuditFilter filter, PageRequest request, long total) {
    filter.check();
    List<AuditLine> lines = store.page(chain(), filter, request);
    if (lines.isEmpty()) {
      return new Page<>(List.of(), total);
    }
    return new Page<>(named(lines), total, mark(lines.get(0)), mark(lines.get(lines.size() - 1)));
  }

  /**
   * One entry with its before and after.
   *
   * @throws NotFoundException for an entry that is not in this log of the caller's school
   */
  public AuditDetail detail(AuditLog log, long id) {
    AuditDetail detail = store.detail(chain(), log, id).orElseThrow(NotFoundException::new);
    return new AuditDetail(
        named(List.of(detail.line())).get(0), detail.agent(), detail.requestId(), detail.changes());
  }

  /**
   * Whose audit the caller may see. Who works for the bureau sees no school's, whatever else he is.
   */
  private int chain() {
    Caller caller = callers.current();
    return caller.has(Permission.BUREAU_VIEW) || caller.schoolId() == null
        ? Audit.BUREAU
        : caller.schoolId();
  }

  private List<AuditLine> named(List<AuditLine> lines) {
    boolean bureau = chain() == Audit.BUREAU;
    Map<String, List<String>> ids =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    AuditLine::objectType,
                    Collectors.mapping(AuditLine::objectId, Collectors.toList())));
    Map<String, Map<String, String>> known = new HashMap<>();
    for (AuditNames source : names) {
      if (ids.containsKey(source.type()) && (!bureau || source.areEverywhere())) {
        known.put(source.type(), source.names(ids.get(source.type())));
      }
    }
    return lines.stream()
        .map(l -> l.named(known.getOrDefault(l.objectType(), Map.of()).get(l.objectId())))
        .toList();
  }

  private static PageMark mark(AuditLine line) {
    return new PageMark(AuditLogStore.key(line.at()), line.id());
  }
}
