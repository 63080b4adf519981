package org.smartcampus.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.smartcampus.identity.model.FounderTransfer;
import org.smartcampus.identity.model.FounderTransferState;
import org.smartcampus.shared.model.PublicId;

/** Transfers of schools to other founders. */
@ApplicationScoped
public class FounderTransferStore {
  @PersistenceContext private EntityManager em;

  public void add(FounderTransfer transfer) {
    em.persist(transfer);
  }

  /** Writes what is pending, so that a school's next transfer finds its place free. */
  public void flush() {
    em.flush();
  }

  /** The transfer that waits in a school, maybe for too long. */
  public Optional<FounderTransfer> open(int school) {
    return em.createQuery(
            "select t from FounderTransfer t where t.openOf = :school", FounderTransfer.class)
        .setParameter("school", school)
        .getResultStream()
        .findFirst();
  }

  public Optional<FounderTransfer> find(String publicId) {
    return find(publicId, LockModeType.NONE);
  }

  /** The same, locked until the end of the transaction: it ends once. */
  public Optional<FounderTransfer> lock(String publicId) {
    return find(publicId, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<FounderTransfer> find(String publicId, LockModeType lock) {
    return em.createQuery(
            "select t from FounderTransfer t where t.publicId = :id", FounderTransfer.class)
        .setParameter("id", PublicId.orNone(publicId))
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** Those that the bureau asked for and that wait, maybe for too long. */
  public List<FounderTransfer> forced() {
    return em.createQuery(
            "select t from FounderTransfer t where t.state = :state and t.forcedBy is not null order"
                + " by t.id",
            FounderTransfer.class)
        .setParameter("state", FounderTransferState.REQUESTED)
        .getResultList();
  }

  /** Transfers that wait for a person, in any school. */
  public List<FounderTransfer> waitingFor(long person) {
    return em.createQuery(
            "select t from FounderTransfer t where t.toId = :person and t.state = :state and"
                + " t.forcedBy is null order by"
                + " t.id",
            FounderTransfer.class)
        .setParameter("person", person)
        .setParameter("state", FounderTransferState.REQUESTED)
        .getResultList();
  }
}
