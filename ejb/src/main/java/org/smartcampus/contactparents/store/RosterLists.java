package org.smartcampus.contactparents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.smartcampus.contactparents.model.Gender;
import org.smartcampus.contactparents.model.Parent;
import org.smartcampus.contactparents.model.ParentRelation;
import org.smartcampus.contactparents.model.RelationState;
import org.smartcampus.contactparents.model.StudentStatus;
import org.smartcampus.contactparents.service.Branch;
import org.smartcampus.platform.service.KeptFigures;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** Pages of students and parents within a branch; filter, count and order in the database. */
@ApplicationScoped
public class RosterLists {
  private static final Map<String, String> STUDENT_ORDER =
      Map.of(
          "name", "s.name_sort",
          "studentNo", "s.student_no",
          "class", "n.name",
          "status", "s.status");
  private static final Map<String, String> PARENT_ORDER =
      Map.of("name", "p.name_sort", "bound", "p.bound_at");

  @Inject private SqlGateway sql;
  @Inject private KeptFigures figures;
  @PersistenceContext private EntityManager em;

  /** A student's row without his parents. */
  public record StudentRow(
      long id,
      String publicId,
      String studentNo,
      String name,
      String otherName,
      Gender gender,
      String className,
      StudentStatus status) {}

  /** What students are filtered by; null means any. {@code lastFour} is a blind index. */
  public record StudentWhere(
      Branch branch, StudentStatus status, String bound, String like, String lastFour) {}

  /** What parents are filtered by; null means any. */
  public record ParentWhere(Branch branch, Boolean bound, String like, String lastFour) {}

  /** One page of students. */
  public Page<StudentRow> students(StudentWhere where, PageRequest request) {
    Map<String, Object> params = where.branch().params();
    StringBuilder from =
        new StringBuilder(
            "from student s join structure_node n on n.school_id = s.school_id and n.id ="
                + " s.class_id where s.school_id = :school");
    if (where.status() != null) {
      from.append(" and s.status = :status");
      params.put("status", where.status());
    }
    from.append(" and ").append(where.branch().sql("n"));
    if (where.bound() != null) {
      from.append(" and ").append(bound(where.bound()));
    }
    if (where.like() != null) {
      params.put("like", where.like());
      from.append(" and (s.name_search like :like escape '!'");
      if (where.lastFour() != null) {
        params.put("lastFour", where.lastFour());
        from.append(
            " or exists (select 1 from parent_relation r join parent p on p.school_id ="
                + " r.school_id and p.id = r.parent_id where r.school_id = s.school_id and"
                + " r.student_id = s.id and r.state <> 'ENDED' and p.mobile_last_four ="
                + " :lastFour)");
      }
      from.append(")");
    }
    long total = total("students", where, where.like(), from, params);
    params.put("size", request.size());
    params.put("offset", request.offset());
    List<StudentRow> rows =
        sql.query(
            "select "
                + (walksNames(where, request) ? "straight_join " : "")
                + "s.id, s.public_id, s.student_no, s.name, s.other_name, s.gender, n.name"
                + " class_name, s.status "
                + from
                + order(STUDENT_ORDER, request, "s.name_sort", "s.id")
                + " limit :size offset :offset",
            params,
            row ->
                new StudentRow(
                    row.id("id"),
                    row.text("public_id"),
                    row.text("student_no"),
                    row.text("name"),
                    row.text("other_name"),
                    row.text("gender") == null ? null : Gender.valueOf(row.text("gender")),
                    row.text("class_name"),
                    StudentStatus.valueOf(row.text("status"))));
    return new Page<>(rows, total);
  }

  /** Ids of one page of parents, in order. */
  public Page<Long> parents(ParentWhere where, PageRequest request) {
    Map<String, Object> params = where.branch().params();
    StringBuilder from = new StringBuilder("from parent p where p.school_id = :school");
    from.append(
            " and exists (select 1 from parent_relation r join student s on s.school_id ="
                + " r.school_id and s.id = r.student_id join structure_node n on n.school_id ="
                + " s.school_id and n.id = s.class_id where r.school_id = p.school_id and"
                + " r.parent_id = p.id and r.state <> 'ENDED' and ")
        .append(where.branch().sql("n"))
        .append(")");
    if (where.bound() != null) {
      from.append(where.bound() ? " and p.person_id is not null" : " and p.person_id is null");
    }
    if (where.like() != null) {
      params.put("like", where.like());
      from.append(" and (p.name_search like :like escape '!'");
      if (where.lastFour() != null) {
        params.put("lastFour", where.lastFour());
        from.append(" or p.mobile_last_four = :lastFour");
      }
      from.append(
          " or exists (select 1 from parent_relation r join student s on s.school_id ="
              + " r.school_id and s.id = r.student_id where r.school_id = p.school_id and"
              + " r.parent_id = p.id and r.state <> 'ENDED' and s.name_search like :like escape"
              + " '!'))");
    }
    long total = total("parents", where, where.like(), from, params);
    params.put("size", request.size());
    params.put("offset", request.offset());
    List<Long> rows =
        sql.query(
            "select p.id "
                + from
                + order(PARENT_ORDER, request, "p.name_sort", "p.id")
                + " limit :size offset :offset",
            params,
            row -> row.id("id"));
    return new Page<>(rows, total);
  }

  /**
   * Whether a page is best read along the index of names: left alone, the optimizer begins with the
   * classes and sorts all their students.
   */
  private static boolean walksNames(StudentWhere where, PageRequest request) {
    String sort = request.sort();
    return where.branch().isWhole()
        && where.status() != null
        && where.bound() == null
        && where.like() == null
        && (sort == null || sort.equals("name"));
  }

  /** The total of a list; without a text to search it is kept, for many ask the same. */
  private long total(
      String list, Object where, String like, StringBuilder from, Map<String, Object> params) {
    Supplier<Long> count = () -> sql.number("select count(*) " + from, params);
    return like == null ? figures.of(list, where, count) : count.get();
  }

  /** Parents by id, in the order of the ids. */
  public List<Parent> load(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Parent> found = new HashMap<>();
    em.createQuery("select p from Parent p where p.id in :ids", Parent.class)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(p -> found.put(p.getId(), p));
    return ids.stream().map(found::get).toList();
  }

  /** Relations of students with their parents, by student id; ended ones are left out. */
  public Map<Long, List<ParentRelation>> relationsOfStudents(Collection<Long> ids) {
    return relations("r.student.id in :ids", "join fetch r.parent", ids, true);
  }

  /** Relations of parents with their students, by parent id; ended ones are left out. */
  public Map<Long, List<ParentRelation>> relationsOfParents(Collection<Long> ids) {
    return relations("r.parent.id in :ids", "join fetch r.student", ids, false);
  }

  private Map<Long, List<ParentRelation>> relations(
      String where, String fetch, Collection<Long> ids, boolean byStudent) {
    Map<Long, List<ParentRelation>> found = new LinkedHashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    em.createQuery(
            "select r from ParentRelation r "
                + fetch
                + " where "
                + where
                + " and r.state <> :ended order by r.sortOrder, r.id",
            ParentRelation.class)
        .setParameter("ids", ids)
        .setParameter("ended", RelationState.ENDED)
        .getResultList()
        .forEach(
            r ->
                found
                    .computeIfAbsent(
                        byStudent ? r.getStudent().getId() : r.getParent().getId(),
                        k -> new ArrayList<>())
                    .add(r));
    return found;
  }

  private static String bound(String wanted) {
    String relation =
        "(select 1 from parent_relation b left join parent bp on bp.school_id = b.school_id and"
            + " bp.id = b.parent_id where b.school_id = s.school_id and b.student_id = s.id and"
            + " b.state <> 'ENDED'";
    String reached = " and b.state = 'ACTIVE' and bp.person_id is not null)";
    return switch (wanted) {
      case "SOME" -> "exists " + relation + reached;
      case "NOT" -> "not exists " + relation + reached;
      case "NO_PARENT" -> "not exists " + relation + ")";
      default -> "true";
    };
  }

  private static String order(
      Map<String, String> columns, PageRequest request, String natural, String id) {
    String column = columns.getOrDefault(String.valueOf(request.sort()), natural);
    String direction = request.ascending() ? "" : " desc";
    return " order by "
        + column
        + direction
        + (column.equals(natural) ? "" : ", " + natural)
        + ", "
        + id;
  }
}
