package org.smartcampus.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.smartcampus.identity.model.ExternalAdmin;
import org.smartcampus.identity.model.Membership;
import org.smartcampus.shared.model.PublicId;

/** External administrators and their invitations (F117). */
@ApplicationScoped
public class ExternalStore {
  @PersistenceContext private EntityManager em;

  public void add(Object entity) {
    em.persist(entity);
    em.flush();
  }

  /** Those of a school who are not removed, the newest first. */
  public List<ExternalAdmin> list(int school) {
    return em.createQuery(
            "select x from ExternalAdmin x where x.schoolId = :school and x.removedAt is null order"
                + " by x.id desc",
            ExternalAdmin.class)
        .setParameter("school", school)
        .getResultList();
  }

  /** One of a school, locked until the end of the transaction. */
  public Optional<ExternalAdmin> lock(int school, String publicId) {
    return em.createQuery(
            "select x from ExternalAdmin x where x.schoolId = :school and x.publicId = :id",
            ExternalAdmin.class)
        .setParameter("school", school)
        .setParameter("id", PublicId.orNone(publicId))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** One for the mail to him; he may be removed. */
  public Optional<ExternalAdmin> find(String publicId) {
    return em.createQuery(
            "select x from ExternalAdmin x where x.publicId = :id", ExternalAdmin.class)
        .setParameter("id", PublicId.orNone(publicId))
        .getResultStream()
        .findFirst();
  }

  /** The invitation of a link, locked: it is used once. */
  public Optional<ExternalAdmin> byToken(String token) {
    return em.createQuery(
            "select x from ExternalAdmin x where x.tokenHash = :hash", ExternalAdmin.class)
        .setParameter("hash", ExternalAdmin.hash(token))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** His role, or null as long as he has not accepted. */
  public Membership role(ExternalAdmin external) {
    return external.getMembershipId() == null
        ? null
        : em.find(Membership.class, external.getMembershipId());
  }

  /** Notes that somebody has proven a second factor; for most people nothing changes. */
  public void enrolled(long person, Instant now) {
    em.createQuery(
            "update ExternalAdmin x set x.enrolledAt = :now where x.personId = :person and"
                + " x.enrolledAt is null")
        .setParameter("now", now)
        .setParameter("person", person)
        .executeUpdate();
  }
}
