package org.smartcampus.contactparents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.contactparents.model.StructureNode;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.PublicId;

/** Nodes of the structure and the counts below classes. */
@ApplicationScoped
public class NodeStore {
  @PersistenceContext private EntityManager em;
  @Inject private SqlGateway sql;

  /** Students, roster relations and bound relations of one class. */
  public record ClassCount(long classId, long students, long relations, long bound) {}

  /** Stores a new node; its path is complete afterwards. */
  public void add(StructureNode node) {
    em.persist(node);
    node.placed();
  }

  public void remove(StructureNode node) {
    em.remove(node);
  }

  public void flush() {
    em.flush();
  }

  public Optional<StructureNode> find(long id) {
    return Optional.ofNullable(em.find(StructureNode.class, id));
  }

  public Optional<StructureNode> byPublicId(String publicId) {
    return em.createQuery(
            "select n from StructureNode n where n.publicId = :id", StructureNode.class)
        .setParameter("id", PublicId.orNone(publicId))
        .getResultStream()
        .findFirst();
  }

  /** Every node of the school, those above first. */
  public List<StructureNode> all() {
    return em.createQuery(
            "select n from StructureNode n order by n.kind, n.sortOrder, n.id", StructureNode.class)
        .getResultList();
  }

  /** The nodes directly below one; null gives the campuses. */
  public List<StructureNode> children(StructureNode parent) {
    String where = parent == null ? "n.parent is null" : "n.parent = :parent";
    var query =
        em.createQuery(
            "select n from StructureNode n where " + where + " order by n.sortOrder, n.id",
            StructureNode.class);
    if (parent != null) {
      query.setParameter("parent", parent);
    }
    return query.getResultList();
  }

  /** Counts of every class that has students attending. */
  public List<ClassCount> counts() {
    return sql.query(
        """
        select s.class_id, count(distinct s.id) students, count(r.id) relations,
               count(case when r.state = 'ACTIVE' and p.person_id is not null then 1 end) bound
        from student s
        left join parent_relation r
          on r.school_id = s.school_id and r.student_id = s.id and r.state <> 'ENDED'
        left join parent p on p.school_id = r.school_id and p.id = r.parent_id
        where s.school_id = :school and s.status = 'ACTIVE'
        group by s.class_id
        """,
        Map.of(),
        row ->
            new ClassCount(
                row.id("class_id"), row.id("students"), row.id("relations"), row.id("bound")));
  }

  /** Students of any status that belong to a class. */
  public long studentsIn(long classId) {
    return sql.number(
        "select count(*) from student where school_id = :school and class_id = :class",
        Map.of("class", classId));
  }
}
