package org.smartcampus.contacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.smartcampus.contacts.model.Department;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.platform.store.SqlRow;
import org.smartcampus.shared.model.PublicId;

/** The tree of departments with its counters. */
@ApplicationScoped
public class DepartmentStore {
  private static final String ROW =
      "select d.id, d.public_id, d.version, d.name, d.path, d.depth, d.member_count, exists (select 1"
          + " from department c where c.school_id = d.school_id and c.parent_id = d.id) children from"
          + " department d where d.school_id = :school";

  @PersistenceContext private EntityManager em;
  @Inject private SqlGateway sql;

  /** Stores a department and completes its path. */
  public void add(Department department, Department parent) {
    em.persist(department);
    department.place(parent);
    // EclipseLink orders inserts by class, not by plain foreign keys
    em.flush();
  }

  public void remove(Department department) {
    em.remove(department);
  }

  public Optional<Department> root() {
    return byNumber(Department.ROOT_NUMBER);
  }

  /** The row of the department that stands for the school. */
  public Optional<DepartmentRow> rootRow() {
    return sql
        .query(
            ROW + " and d.number = :root",
            Map.of("root", Department.ROOT_NUMBER),
            DepartmentStore::row)
        .stream()
        .findFirst();
  }

  private Optional<Department> byNumber(int number) {
    return em.createQuery("select d from Department d where d.number = :number", Department.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  public Optional<Department> find(String publicId) {
    return em.createQuery("select d from Department d where d.publicId = :id", Department.class)
        .setParameter("id", PublicId.orNone(publicId))
        .getResultStream()
        .findFirst();
  }

  /** The child of a name, compared without case and width. */
  public Optional<Department> child(long parent, String name) {
    return em.createQuery(
            "select d from Department d where d.parentId = :parent and d.nameFolded = :name",
            Department.class)
        .setParameter("parent", parent)
        .setParameter("name", Department.fold(name))
        .getResultStream()
        .findFirst();
  }

  public List<Department> byIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select d from Department d where d.id in :ids", Department.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Departments by public id, in reading order. */
  public List<Department> byPublicIds(Collection<String> publicIds) {
    return publicIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select d from Department d where d.publicId in :ids order by d.depth, d.sortOrder,"
                    + " d.number",
                Department.class)
            .setParameter("ids", publicIds)
            .getResultList();
  }

  /** A number that no department of the school has had lately. */
  public int nextNumber() {
    return (int)
            sql.number("select max(number) from department where school_id = :school", Map.of())
        + 1;
  }

  public long count() {
    return sql.number("select count(*) from department where school_id = :school", Map.of());
  }

  public long countBelow(Reach reach) {
    Map<String, Object> p = new HashMap<>();
    String within = reach.departments(p);
    return sql.number(
        "select count(*) from department d where d.school_id = :school and d.depth > 1" + within,
        p);
  }

  public long childCount(long parent) {
    return sql.number(
        "select count(*) from department where school_id = :school and parent_id = :parent",
        Map.of("parent", parent));
  }

  /** Direct places of members in the department, whoever they are. */
  public long linkCount(long department) {
    return sql.number(
        "select count(*) from department_member where school_id = :school and department_id ="
            + " :department",
        Map.of("department", department));
  }

  public List<DepartmentRow> children(long parent) {
    return sql.query(
        ROW + " and d.parent_id = :parent order by d.sort_order, d.number",
        Map.of("parent", parent),
        DepartmentStore::row);
  }

  /** Rows by public id or by path; the order is that of the tree's levels. */
  public List<DepartmentRow> rows(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : sql.query(
            ROW + " and d.id in (:ids) order by d.depth, d.sort_order, d.number",
            Map.of("ids", ids),
            DepartmentStore::row);
  }

  /**
   * Departments whose name holds the text, within reach, in reading order; the root is left out.
   */
  public List<DepartmentRow> search(String text, Reach reach, int limit) {
    Map<String, Object> p = new HashMap<>();
    String within = reach.departments(p);
    p.put("name", "%" + Department.fold(text).replaceAll("([!%_])", "!$1") + "%");
    p.put("limit", limit);
    return sql.query(
        ROW
            + " and d.depth > 1 and d.name_folded like :name escape '!'"
            + within
            + " order by d.depth, d.sort_order, d.number limit :limit",
        p,
        DepartmentStore::row);
  }

  /** Members of the school, from the root's counter; 0 while there is no root. */
  public long members() {
    return sql.number(
        "select member_count from department where school_id = :school and number = :root",
        Map.of("root", Department.ROOT_NUMBER));
  }

  /** Members within the subtree of a department, from its counter. */
  public long members(long department) {
    return sql.number(
        "select member_count from department where school_id = :school and id = :id",
        Map.of("id", department));
  }

  /** Adds to the counters of departments, in the order of their ids so that writers do not lock. */
  public void addToCounters(Map<Long, Integer> deltas) {
    Map<Integer, List<Long>> byDelta = new TreeMap<>();
    new TreeMap<>(deltas)
        .forEach(
            (id, delta) -> {
              if (delta != 0) {
                byDelta.computeIfAbsent(delta, d -> new ArrayList<>()).add(id);
              }
            });
    if (byDelta.isEmpty()) {
      return;
    }
    sql.query(
        "select id from department where school_id = :school and id in (:ids) order by id for update",
        Map.of("ids", deltas.keySet()),
        r -> r.id("id"));
    byDelta.forEach(
        (delta, ids) ->
            sql.update(
                "update department set member_count = member_count + :delta where school_id = :school"
                    + " and id in (:ids)",
                Map.of("delta", delta, "ids", ids)));
  }

  private static DepartmentRow row(SqlRow r) throws SQLException {
    return new DepartmentRow(
        r.id("id"),
        r.text("public_id"),
        r.number("version"),
        r.text("name"),
        r.text("path"),
        r.number("depth"),
        r.number("member_count"),
        r.flag("children"));
  }
}
