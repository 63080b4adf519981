package org.smartcampus.contactparents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.smartcampus.contactparents.model.Gender;
import org.smartcampus.contactparents.model.Parent;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.contactparents.model.RelationState;
import org.smartcampus.contactparents.model.StructureNode;
import org.smartcampus.contactparents.model.Student;
import org.smartcampus.shared.model.BirthDate;
import org.smartcampus.shared.model.Language;

/** Looks many students and parents up at once, without making entities of them. */
@ApplicationScoped
public class RosterBulkStore {
  private static final int CHUNK = 1000;

  @PersistenceContext private EntityManager em;

  /** A student's row. */
  public record StudentRow(
      long id,
      int version,
      String studentNo,
      String name,
      String otherName,
      Gender gender,
      BirthDate birthDate,
      long classId,
      String classPath) {}

  /** A parent's row; contact data as blind indexes. */
  public record ParentRow(
      long id,
      String name,
      String mobileIndex,
      String emailIndex,
      Language language,
      Long personId) {}

  /** A relation's row. */
  public record RelationRow(
      long id,
      long parentId,
      long studentId,
      RelationKind relation,
      String relationText,
      RelationState state) {}

  /** A conflict's row. */
  public record ConflictRow(String mobileIndex, long parentId) {}

  public void add(Object entity) {
    em.persist(entity);
  }

  /** Writes what was added and forgets it, so that a long job does not grow. */
  public void flush() {
    em.flush();
    em.clear();
  }

  public Student student(long id) {
    return em.find(Student.class, id);
  }

  public Parent parent(long id) {
    return em.find(Parent.class, id);
  }

  public StructureNode node(long id) {
    return em.find(StructureNode.class, id);
  }

  public org.smartcampus.contactparents.model.ParentRelation relation(long id) {
    return em.find(org.smartcampus.contactparents.model.ParentRelation.class, id);
  }

  /** Students by number. */
  public List<StudentRow> studentsByNumber(Collection<String> numbers) {
    return chunks(numbers, part -> students("s.studentNo in :keys", part));
  }

  /** Students by name; the caller looks at the class. */
  public List<StudentRow> studentsByName(Collection<String> names) {
    return chunks(names, part -> students("s.name in :keys", part));
  }

  /** Parents by the blind index of their telephone. */
  public List<ParentRow> parentsByMobile(Collection<String> indexes) {
    return chunks(indexes, part -> parents("p.mobileIndex in :keys", part));
  }

  /** Parents by the blind index of their e-mail. */
  public List<ParentRow> parentsByEmail(Collection<String> indexes) {
    return chunks(indexes, part -> parents("p.emailIndex in :keys", part));
  }

  /** Parents by id. */
  public List<ParentRow> parentsById(Collection<Long> ids) {
    return chunks(ids, part -> parents("p.id in :keys", part));
  }

  /** Relations of students, in their order. */
  public List<RelationRow> relationsOf(Collection<Long> studentIds) {
    return chunks(
        studentIds,
        part ->
            em.createQuery(
                    "select new org.smartcampus.contactparents.store.RosterBulkStore.RelationRow("
                        + "r.id, r.parent.id, r.student.id, r.relation, r.relationText, r.state)"
                        + " from ParentRelation r where r.student.id in :keys"
                        + " order by r.sortOrder, r.id",
                    RelationRow.class)
                .setParameter("keys", part)
                .getResultList());
  }

  /** Conflicts over these telephones. */
  public List<ConflictRow> conflicts(Collection<String> mobileIndexes) {
    return chunks(
        mobileIndexes,
        part ->
            em.createQuery(
                    "select new org.smartcampus.contactparents.store.RosterBulkStore.ConflictRow("
                        + "c.mobileIndex, c.parent.id) from RosterConflict c"
                        + " where c.mobileIndex in :keys",
                    ConflictRow.class)
                .setParameter("keys", part)
                .getResultList());
  }

  private List<StudentRow> students(String where, Collection<?> keys) {
    return em.createQuery(
            "select new org.smartcampus.contactparents.store.RosterBulkStore.StudentRow("
                + "s.id, s.version, s.studentNo, s.name, s.otherName, s.gender, s.birthDate, c.id,"
                + " c.path) from Student s join s.schoolClass c where "
                + where,
            StudentRow.class)
        .setParameter("keys", keys)
        .getResultList();
  }

  private List<ParentRow> parents(String where, Collection<?> keys) {
    return em.createQuery(
            "select new org.smartcampus.contactparents.store.RosterBulkStore.ParentRow("
                + "p.id, p.name, p.mobileIndex, p.emailIndex, p.language, p.personId)"
                + " from Parent p where "
                + where,
            ParentRow.class)
        .setParameter("keys", keys)
        .getResultList();
  }

  private static <K, R> List<R> chunks(
      Collection<K> keys, java.util.function.Function<List<K>, List<R>> query) {
    List<K> all = keys.stream().distinct().toList();
    List<R> rows = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      rows.addAll(query.apply(all.subList(from, Math.min(all.size(), from + CHUNK))));
    }
    return rows;
  }
}
