package org.smartcampus.contactparents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.smartcampus.contactparents.model.StructureNode;
import org.smartcampus.contactparents.model.TeacherPost;

/** Posts of teachers on nodes. */
@ApplicationScoped
public class TeacherStore {
  @PersistenceContext private EntityManager em;

  public void add(TeacherPost post) {
    em.persist(post);
  }

  public void remove(TeacherPost post) {
    em.remove(post);
  }

  public void flush() {
    em.flush();
  }

  public Optional<TeacherPost> find(long id) {
    return Optional.ofNullable(em.find(TeacherPost.class, id));
  }

  /** Every post of the school. */
  public List<TeacherPost> all() {
    return em.createQuery(
            "select p from TeacherPost p order by p.role, p.main desc, p.id", TeacherPost.class)
        .getResultList();
  }

  public List<TeacherPost> on(StructureNode node) {
    return em.createQuery(
            "select p from TeacherPost p where p.node = :node order by p.role, p.main desc, p.id",
            TeacherPost.class)
        .setParameter("node", node)
        .getResultList();
  }

  public List<TeacherPost> of(long memberId) {
    return em.createQuery(
            "select p from TeacherPost p where p.memberId = :member", TeacherPost.class)
        .setParameter("member", memberId)
        .getResultList();
  }
}
