package org.smartcampus.bureau.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.smartcampus.bureau.model.Dissolution;
import org.smartcampus.bureau.model.DissolutionState;

/** Ends of schools. */
@ApplicationScoped
public class DissolutionStore {
  @PersistenceContext private EntityManager em;

  public void add(Dissolution dissolution) {
    em.persist(dissolution);
    em.flush();
  }

  /** The newest one of a school, under way or over. */
  public Optional<Dissolution> newest(int school) {
    return em.createQuery(
            "select d from Dissolution d where d.schoolId = :school order by d.id desc",
            Dissolution.class)
        .setParameter("school", school)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The one under way, locked until the end of the transaction. */
  public Optional<Dissolution> lockOpen(int school) {
    return em.createQuery("select d from Dissolution d where d.openOf = :school", Dissolution.class)
        .setParameter("school", school)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Schools whose end is under way and approved. */
  public List<Integer> approved() {
    return em.createQuery(
            "select d.schoolId from Dissolution d where d.state in :states order by d.id",
            Integer.class)
        .setParameter("states", List.of(DissolutionState.COOLING_OFF, DissolutionState.PURGING))
        .getResultList();
  }

  /** Schools whose end is asked for and not answered, those that wait longest first. */
  public List<Integer> requested() {
    return em.createQuery(
            "select d.schoolId from Dissolution d where d.state = :state order by d.id",
            Integer.class)
        .setParameter("state", DissolutionState.REQUESTED)
        .getResultList();
  }
}
