package org.smartcampus.bureau.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.smartcampus.bureau.model.BureauSetUp;

/** The one row of the installation's set-up. */
@ApplicationScoped
public class SetUpStore {
  @PersistenceContext private EntityManager em;

  public void add(BureauSetUp setUp) {
    em.persist(setUp);
  }

  /** The set-up, locked until the end of the transaction, so that two who finish at once wait. */
  public Optional<BureauSetUp> lock() {
    return Optional.ofNullable(
        em.find(BureauSetUp.class, BureauSetUp.ID, LockModeType.PESSIMISTIC_WRITE));
  }
}
