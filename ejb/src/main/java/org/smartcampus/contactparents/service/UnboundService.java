package org.smartcampus.contactparents.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smartcampus.contactparents.model.Parent;
import org.smartcampus.contactparents.model.ParentRelation;
import org.smartcampus.contactparents.model.RosterConflict;
import org.smartcampus.contactparents.store.RosterLists;
import org.smartcampus.contactparents.store.UnboundLists;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.KeptFigures;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** Parents whom notices do not reach, and why (P-71). */
@Stateless
@Requires(Permission.STUDENTS_VIEW)
public class UnboundService {
  @Inject private UnboundLists lists;
  @Inject private RosterLists roster;
  @Inject private NodeTrees trees;
  @Inject private Callers callers;
  @Inject private KeptFigures figures;

  /** Parents imported but never bound, in the caller's scope, by class and student. */
  public Page<UnboundRow> unbound(PageRequest request) {
    Language language = callers.current().language();
    Page<ParentRelation> page = page(like(request), request);
    return new Page<>(
        page.rows().stream()
            .map(
                r -> {
                  GuardianFacts facts = GuardianFacts.of(r);
                  return new UnboundRow(
                      r.getId(),
                      r.getStudent().getSchoolClass().getName(),
                      r.getStudent().getPublicId(),
                      r.getStudent().getName(),
                      r.getStudent().getStudentNo(),
                      facts.name(),
                      facts.relationIn(language),
                      facts.mobile(),
                      facts.email());
                })
            .toList(),
        page.total());
  }

  private Page<ParentRelation> page(String like, PageRequest request) {
    if (like != null) {
      List<Long> all =
          trees.inScope(Permission.STUDENTS_VIEW).stream().map(NodeSummary::id).toList();
      return new Page<>(
          lists.unbound(branch(), all, like, request.size(), request.offset()),
          lists.countUnbound(branch(), like));
    }
    Map<Long, Integer> kept = byClass();
    Page<ParentRelation> page = page(kept, request);
    boolean whole =
        page.rows().size()
            == Math.min(request.size(), Math.max(0, page.total() - request.offset()));
    // fewer than the kept counts promised: somebody was bound on another node
    return whole ? page : page(countByClass(), request);
  }

  private Page<ParentRelation> page(Map<Long, Integer> byClass, PageRequest request) {
    ClassWindow window = ClassWindow.of(byClass, request.offset(), request.size());
    return new Page<>(
        lists.unbound(branch(), window.classes(), null, request.size(), window.skip()),
        sum(byClass));
  }

  /**
   * Telephones under two names that nobody has sorted out yet; of both parents only the children in
   * the caller's scope are named.
   */
  public Page<ConflictRow> conflicts(PageRequest request) {
    Page<RosterConflict> page = lists.conflicts(branch(), like(request), request);
    Map<Long, List<ParentRelation>> children =
        roster.relationsOfParents(
            page.rows().stream()
                .flatMap(k -> Stream.of(k.getParent().getId(), k.getHolder().getId()))
                .collect(Collectors.toSet()));
    Branch scope = branch();
    children
        .values()
        .forEach(
            list -> list.removeIf(r -> !scope.covers(r.getStudent().getSchoolClass().getPath())));
    return new Page<>(page.rows().stream().map(k -> row(k, children)).toList(), page.total());
  }

  /** How many parents are not bound and how many conflicts are open, for the tabs. */
  public UnboundCounts counts() {
    return figures.of("unbound", branch(), this::count);
  }

  private UnboundCounts count() {
    PageRequest one = new PageRequest(0, 1, null, true, "");
    return new UnboundCounts(
        lists.countUnbound(branch(), null),
        roster
            .students(
                new RosterLists.StudentWhere(
                    branch(),
                    org.smartcampus.contactparents.model.StudentStatus.ACTIVE,
                    BoundFilter.NO_PARENT.name(),
                    null,
                    null),
                one)
            .total(),
        lists.conflicts(branch(), null, one).total());
  }

  /** Parents not bound by class, classes in the order of the structure. */
  private Map<Long, Integer> byClass() {
    return figures.of("unbound by class", branch(), this::countByClass);
  }

  private Map<Long, Integer> countByClass() {
    Map<Long, Integer> counts = lists.unboundByClass(branch());
    Map<Long, Integer> ordered = new LinkedHashMap<>();
    trees.inScope(Permission.STUDENTS_VIEW).stream()
        .map(NodeSummary::id)
        .filter(counts::containsKey)
        .forEach(id -> ordered.put(id, counts.get(id)));
    return Collections.unmodifiableMap(ordered);
  }

  private static long sum(Map<Long, Integer> byClass) {
    return byClass.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** See {@link #counts}. */
  public record UnboundCounts(long unbound, long withoutParent, long conflicts)
      implements java.io.Serializable {}

  private static ConflictRow row(RosterConflict k, Map<Long, List<ParentRelation>> children) {
    List<ParentRelation> own = children.getOrDefault(k.getParent().getId(), List.of());
    return new ConflictRow(
        k.getId(),
        k.getHolder().getMobile().toString(),
        k.getHolder().getName(),
        names(children, k.getHolder()),
        k.getParent().getName(),
        names(children, k.getParent()),
        own.isEmpty() ? null : own.get(0).getStudent().getPublicId());
  }

  private static String names(Map<Long, List<ParentRelation>> children, Parent parent) {
    return children.getOrDefault(parent.getId(), List.of()).stream()
        .map(r -> r.getStudent().getName() + " " + r.getStudent().getSchoolClass().getName())
        .collect(Collectors.joining("、"));
  }

  private Branch branch() {
    return Branch.of(callers.current().scope(Permission.STUDENTS_VIEW));
  }

  private static String like(PageRequest request) {
    return request.search().isEmpty() ? null : NameKeys.likePattern(request.search());
  }
}
