package org.smartcampus.contactparents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.contactparents.model.Parent;
import org.smartcampus.contactparents.model.ParentRelation;
import org.smartcampus.contactparents.model.RelationState;
import org.smartcampus.contactparents.model.Student;
import org.smartcampus.contactparents.model.StudentStatus;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.PublicId;

/** Students, parents and their relations, one by one. */
@ApplicationScoped
public class RosterStore {
  @PersistenceContext private EntityManager em;
  @Inject private SqlGateway sql;

  public void add(Object entity) {
    em.persist(entity);
  }

  public void remove(Object entity) {
    em.remove(entity);
  }

  public void flush() {
    em.flush();
  }

  public Optional<Student> student(long id) {
    return Optional.ofNullable(em.find(Student.class, id));
  }

  public Optional<Student> student(String publicId) {
    return em.createQuery("select s from Student s where s.publicId = :id", Student.class)
        .setParameter("id", PublicId.orNone(publicId))
        .getResultStream()
        .findFirst();
  }

  public Optional<Student> studentByNumber(String studentNo) {
    return em.createQuery("select s from Student s where s.studentNo = :no", Student.class)
        .setParameter("no", studentNo)
        .getResultStream()
        .findFirst();
  }

  /** Students attending a class or any class below a node, by name. */
  public List<Student> studentsNamed(String name, String path) {
    return em.createQuery(
            "select s from Student s where s.name = :name and s.status = :status and"
                + " s.schoolClass.path like :path order by s.id",
            Student.class)
        .setParameter("name", name)
        .setParameter("status", StudentStatus.ACTIVE)
        .setParameter("path", path + "%")
        .getResultList();
  }

  public Optional<Parent> parent(long id) {
    return Optional.ofNullable(em.find(Parent.class, id));
  }

  public Optional<Parent> parent(String publicId) {
    return em.createQuery("select p from Parent p where p.publicId = :id", Parent.class)
        .setParameter("id", PublicId.orNone(publicId))
        .getResultStream()
        .findFirst();
  }

  public Optional<Parent> parentByMobile(String mobileIndex) {
    return em.createQuery("select p from Parent p where p.mobileIndex = :index", Parent.class)
        .setParameter("index", mobileIndex)
        .getResultStream()
        .findFirst();
  }

  public Optional<Parent> parentOfPerson(long personId) {
    return em.createQuery("select p from Parent p where p.personId = :person", Parent.class)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** A student's relations, ended ones included, in their order. */
  public List<ParentRelation> relationsOf(Student student) {
    return em.createQuery(
            "select r from ParentRelation r join fetch r.parent where r.student = :student order by"
                + " r.sortOrder, r.id",
            ParentRelation.class)
        .setParameter("student", student)
        .getResultList();
  }

  /** A parent's relations, ended ones included. */
  public List<ParentRelation> relationsOf(Parent parent) {
    return em.createQuery(
            "select r from ParentRelation r join fetch r.student where r.parent = :parent order by"
                + " r.id",
            ParentRelation.class)
        .setParameter("parent", parent)
        .getResultList();
  }

  public Optional<ParentRelation> relation(long id) {
    return Optional.ofNullable(em.find(ParentRelation.class, id));
  }

  public Optional<ParentRelation> relation(Student student, Parent parent) {
    return em.createQuery(
            "select r from ParentRelation r where r.student = :student and r.parent = :parent",
            ParentRelation.class)
        .setParameter("student", student)
        .setParameter("parent", parent)
        .getResultStream()
        .findFirst();
  }

  /** Verified relations of a parent. */
  public long activeRelations(Parent parent) {
    return em.createQuery(
            "select count(r) from ParentRelation r where r.parent = :parent and r.state = :state",
            Long.class)
        .setParameter("parent", parent)
        .setParameter("state", RelationState.ACTIVE)
        .getSingleResult();
  }

  /**
   * Figures of the whole school in one row: students, parents, bound parents, classes. Whose last
   * relation has ended is nobody's parent any more.
   */
  public RosterTotals totals() {
    return sql.query(
            """
            select (select count(*) from student where school_id = :school and status = 'ACTIVE')
                     students,
                   p.parents, p.bound,
                   (select count(*) from structure_node where school_id = :school
                     and kind = 'CLASS') classes,
                   (select count(*) from structure_node n where n.school_id = :school
                     and n.kind = 'CLASS' and not exists (select 1 from teacher_post t
                       where t.school_id = n.school_id and t.node_id = n.id
                         and t.role = 'FORM_TEACHER')) orphaned
            from (select count(*) parents, count(q.person_id) bound from parent q
                   where q.school_id = :school and exists (select 1 from parent_relation r
                     where r.school_id = q.school_id and r.parent_id = q.id
                       and r.state <> 'ENDED')) p
            """,
            Map.of(),
            row ->
                new RosterTotals(
                    row.id("students"),
                    row.id("parents"),
                    row.id("bound"),
                    row.id("classes"),
                    row.id("orphaned")))
        .get(0);
  }

  /** See {@link #totals}. */
  public record RosterTotals(
      long students, long parents, long bound, long classes, long classesWithoutFormTeacher) {}
}
