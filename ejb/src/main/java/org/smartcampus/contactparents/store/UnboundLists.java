package org.smartcampus.contactparents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.smartcampus.contactparents.model.ParentRelation;
import org.smartcampus.contactparents.model.RosterConflict;
import org.smartcampus.contactparents.service.Branch;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** What keeps notices from parents: never bound, nobody on the roster, one telephone for two (P-71). */
@ApplicationScoped
public class UnboundLists {
  private static final String TREE =
      " join student s on s.school_id = r.school_id and s.id = r.student_id and s.status ="
          + " 'ACTIVE' join structure_node n on n.school_id = s.school_id and n.id = s.class_id ";

  private static final String UNBOUND =
      "from parent_relation r join parent p on p.school_id = r.school_id and p.id = r.parent_id"
          + TREE
          + "where r.school_id = :school and r.state <> 'ENDED' and (p.person_id is null or r.state <>"
          + " 'ACTIVE') and ";

  private static final String BY_CLASS = " order by n.path, s.name_sort, r.sort_order, r.id";

  @Inject private SqlGateway sql;
  @PersistenceContext private EntityManager em;

  /** Relations whose parent is not bound, by class and student, of those whose names hold a text. */
  public Page<ParentRelation> unbound(Branch branch, String like, PageRequest request) {
    Map<String, Object> params = branch.params();
    params.put("like", like);
    String from =
        UNBOUND
            + branch.sql("n")
            + " and (p.name_search like :like escape '!' or s.name_search like :like escape '!')";
    long total = sql.number("select count(*) " + from, params);
    return page(ids("select r.id " + from + BY_CLASS, params, request.size(), request.offset()), total);
  }

  /** How many relations of each class have a parent who is not bound; classes in the order of the tree. */
  public Map<Long, Integer> unboundByClass(Branch branch) {
    Map<Long, Integer> counts = new LinkedHashMap<>();
    sql.query(
        "select n.id, count(*) c " + UNBOUND + branch.sql("n") + " group by n.id, n.path order by n.path",
        branch.params(),
        row -> counts.put(row.id("id"), row.number("c")));
    return Collections.unmodifiableMap(counts);
  }

  /** One page of {@link #unbound} without a text, read from the classes that it lies in. */
  public Page<ParentRelation> unbound(Branch branch, Map<Long, Integer> byClass, PageRequest request) {
    long total = byClass.values().stream().mapToLong(Integer::longValue).sum();
    long before = 0;
    long skipped = 0;
    List<Long> classes = new ArrayList<>();
    for (Map.Entry<Long, Integer> one : byClass.entrySet()) {
      long after = before + one.getValue();
      if (after <= request.offset()) {
        skipped = after;
      } else if (before < request.offset() + request.size()) {
        classes.add(one.getKey());
      }
      before = after;
    }
    Map<String, Object> params = branch.params();
    params.put("classes", classes);
    String text =
        "select r.id " + UNBOUND + branch.sql("n") + " and s.class_id in (:classes)" + BY_CLASS;
    return page(ids(text, params, request.size(), request.offset() - skipped), total);
  }

  private Page<ParentRelation> page(List<Long> ids, long total) {
    return new Page<>(inOrder(ids, relations(ids), ParentRelation::getId), total);
  }

  /** Conflicts that are still open, in the branch of the parent without a number. */
  public Page<RosterConflict> conflicts(Branch branch, String like, PageRequest request) {
    Map<String, Object> params = branch.params();
    String from =
        "from roster_conflict k join parent p on p.school_id = k.school_id and p.id = k.parent_id"
            + " join parent h on h.school_id = k.school_id and h.id = k.holder_id"
            + " where k.school_id = :school and p.mobile_index is null and h.mobile_index ="
            + " k.mobile_index and exists (select 1 from parent_relation r"
            + TREE
            + "where r.school_id = k.school_id and r.parent_id = k.parent_id and r.state <>"
            + " 'ENDED' and "
            + branch.sql("n")
            + ")"
            + (like == null ? "" : " and p.name_search like :like escape '!'");
    if (like != null) {
      params.put("like", like);
    }
    long total = sql.number("select count(*) " + from, params);
    List<Long> ids =
        ids("select k.id " + from + " order by k.id", params, request.size(), request.offset());
    List<RosterConflict> found =
        ids.isEmpty()
            ? List.of()
            : em.createQuery(
                    "select k from RosterConflict k join fetch k.parent join fetch k.holder where"
                        + " k.id in :ids",
                    RosterConflict.class)
                .setParameter("ids", ids)
                .getResultList();
    return new Page<>(inOrder(ids, found, RosterConflict::getId), total);
  }

  private List<ParentRelation> relations(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "select r from ParentRelation r join fetch r.parent join fetch r.student where"
                    + " r.id in :ids",
                ParentRelation.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  private List<Long> ids(String text, Map<String, Object> params, int size, long offset) {
    Map<String, Object> all = new HashMap<>(params);
    all.put("size", size);
    all.put("offset", offset);
    return sql.query(text + " limit :size offset :offset", all, row -> row.id("id"));
  }

  private static <T> List<T> inOrder(List<Long> ids, List<T> rows, Function<T, Long> id) {
    Map<Long, T> byId = rows.stream().collect(Collectors.toMap(id, r -> r));
    return ids.stream().map(byId::get).toList();
  }
}
