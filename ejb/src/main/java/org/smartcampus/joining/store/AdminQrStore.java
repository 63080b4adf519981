package org.smartcampus.joining.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.smartcampus.joining.model.AdminQr;
import org.smartcampus.shared.model.PublicId;

/** Admin QR codes of all schools; whoever asks for one school's says so. */
@ApplicationScoped
public class AdminQrStore {
  @PersistenceContext private EntityManager em;

  public void add(AdminQr qr) {
    em.persist(qr);
  }

  public Optional<AdminQr> find(long id) {
    return Optional.ofNullable(em.find(AdminQr.class, id));
  }

  /** The code of a link's token. */
  public Optional<AdminQr> byToken(String token) {
    return byToken(token, LockModeType.NONE);
  }

  /** The same, locked until the end of the transaction: its counters are exact. */
  public Optional<AdminQr> lockByToken(String token) {
    return byToken(token, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<AdminQr> byToken(String token, LockModeType lock) {
    return em.createQuery("select q from AdminQr q where q.tokenHash = :hash", AdminQr.class)
        .setParameter("hash", AdminQr.hash(PublicId.orNone(token)))
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  public Optional<AdminQr> find(String publicId) {
    return find(publicId, LockModeType.NONE);
  }

  /** A code to be changed, locked until the end of the transaction. */
  public Optional<AdminQr> lock(String publicId) {
    return find(publicId, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<AdminQr> find(String publicId, LockModeType lock) {
    return em.createQuery("select q from AdminQr q where q.publicId = :id", AdminQr.class)
        .setParameter("id", PublicId.orNone(publicId))
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** Every code of a school, or of the whole bureau when null; the newest first. */
  public List<AdminQr> all(Integer school) {
    return em.createQuery(
            "select q from AdminQr q where :school is null or q.schoolId = :school order by q.id"
                + " desc",
            AdminQr.class)
        .setParameter("school", school)
        .getResultList();
  }

  /** Codes for one school that nobody revoked, locked until the end of the transaction. */
  public List<AdminQr> lockUnrevoked(int school) {
    return em.createQuery(
            "select q from AdminQr q where q.schoolId = :school and q.revokedAt is null order by"
                + " q.id",
            AdminQr.class)
        .setParameter("school", school)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
