package org.smartcampus.bureau.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.smartcampus.bureau.model.ApplicationKind;
import org.smartcampus.bureau.model.ApplicationState;
import org.smartcampus.bureau.model.SchoolApplication;
import org.smartcampus.shared.model.PublicId;

/** What schools have applied to the bureau for. */
@ApplicationScoped
public class SchoolApplicationStore {
  /** The newest ones of a school that are shown. */
  private static final int SHOWN = 20;

  @PersistenceContext private EntityManager em;

  public void add(SchoolApplication application) {
    em.persist(application);
    em.flush();
  }

  /** Those of a school, the newest first. */
  public List<SchoolApplication> of(int school) {
    return em.createQuery(
            "select a from SchoolApplication a where a.schoolId = :school order by a.requestedAt"
                + " desc",
            SchoolApplication.class)
        .setParameter("school", school)
        .setMaxResults(SHOWN)
        .getResultList();
  }

  /** Whether one of a kind waits. */
  public boolean isOpen(int school, ApplicationKind kind) {
    return of(school).stream()
        .anyMatch(a -> a.getKind() == kind && a.getState() == ApplicationState.WAITING);
  }

  /** One, locked until the end of the transaction. */
  public Optional<SchoolApplication> lock(String publicId) {
    return em.createQuery(
            "select a from SchoolApplication a where a.publicId = :id", SchoolApplication.class)
        .setParameter("id", PublicId.orNone(publicId))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** One as it is. */
  public Optional<SchoolApplication> find(String publicId) {
    return em.createQuery(
            "select a from SchoolApplication a where a.publicId = :id", SchoolApplication.class)
        .setParameter("id", PublicId.orNone(publicId))
        .getResultStream()
        .findFirst();
  }

  /** Schools with one that waits. */
  public List<Integer> schoolsWaiting() {
    return em.createQuery(
            "select distinct a.schoolId from SchoolApplication a where a.state = :state order by"
                + " a.schoolId",
            Integer.class)
        .setParameter("state", ApplicationState.WAITING)
        .getResultList();
  }
}
