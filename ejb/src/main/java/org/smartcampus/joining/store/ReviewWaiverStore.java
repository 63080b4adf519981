package org.smartcampus.joining.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.smartcampus.joining.model.ReviewWaiver;

/** Wishes to join without review. */
@ApplicationScoped
public class ReviewWaiverStore {
  @PersistenceContext private EntityManager em;

  public void add(ReviewWaiver waiver) {
    em.persist(waiver);
    em.flush();
  }

  public void flush() {
    em.flush();
  }

  /** The one that waits, expired or not. */
  public Optional<ReviewWaiver> open() {
    return em.createQuery(
            "select w from ReviewWaiver w where w.openMark = true", ReviewWaiver.class)
        .getResultStream()
        .findFirst();
  }

  /** The same, locked until the end of the transaction. */
  public Optional<ReviewWaiver> lockOpen() {
    return em.createQuery(
            "select w from ReviewWaiver w where w.openMark = true", ReviewWaiver.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }
}
