package org.smartcampus.contactparents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
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

/**
 * What keeps notices from parents: never bound, nobody on the roster, one telephone for two (P-71).
 */
@ApplicationScoped
public class UnboundLists {
  private static final String TREE =
      " join student s on s.school_id = r.school_id and s.id = r.student_id and s.status ="
          + " 'ACTIVE' join structure_node n on n.school_id = s.school_id and n.id = s.class_id ";

  @Inject private SqlGateway sql;
  @PersistenceContext private EntityManager em;

  /**
   * Relations whose parent is not bound, by class and student.
   *
   * @param classes the classes to look into, in the order of the list
   * @param like what the parent's or the student's name holds, or null
   */
  public List<ParentRelation> unbound(
      Branch branch, List<Long> classes, String like, int size, long offset) {
    Map<String, Object> params = branch.params();
    params.put("classes", classes);
    List<Long> ids =
        ids(
            "select r.id "
                + unbound(branch, like, params)
                + " and s.class_id in (:classes) order by field(s.class_id, :classes), s.name_sort,"
                + " s.id, r.sort_order, r.id",
            params,
            size,
            offset);
    return inOrder(ids, relations(ids), ParentRelation::getId);
  }

  /** How many relations have a parent who is not bound, and one of both names holds a text. */
  public long countUnbound(Branch branch, String like) {
    Map<String, Object> params = branch.params();
    return sql.number("select count(*) " + unbound(branch, like, params), params);
  }

  /** How many relations of each class have a parent who is not bound. */
  public Map<Long, Integer> unboundByClass(Branch branch) {
    Map<String, Object> params = branch.params();
    Map<Long, Integer> counts = new HashMap<>();
    sql.query(
        "select s.class_id, count(*) c " + unbound(branch, null, params) + " group by s.class_id",
        params,
        row -> counts.put(row.id("class_id"), row.number("c")));
    return counts;
  }

  private static String unbound(Branch branch, String like, Map<String, Object> params) {
    String from =
        "from parent_relation r join parent p on p.school_id = r.school_id and p.id = r.parent_id"
            + TREE
            + "where r.school_id = :school and r.state <> 'ENDED' and (p.person_id is null or"
            + " r.state <> 'ACTIVE') and "
            + branch.sql("n");
    if (like == null) {
      return from;
    }
    params.put("like", like);
    return from
        + " and (p.name_search like :like escape '!' or s.name_search like :like escape '!')";
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
