package org.smartcampus.school.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.school.model.School;
import org.smartcampus.shared.model.PublicId;

/** The schools. */
@ApplicationScoped
public class SchoolStore {
  @PersistenceContext private EntityManager em;
  @Inject private OutsideSql sql;

  public void add(School school) {
    em.persist(school);
    em.flush();
  }

  public Optional<School> find(int id) {
    return Optional.ofNullable(em.find(School.class, id));
  }

  /** A school by its inner id, as the database has it now. */
  public Optional<School> fresh(int id) {
    return Optional.ofNullable(
        em.find(
            School.class,
            id,
            Map.of("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)));
  }

  /** A school as the database has it now. */
  public Optional<School> find(String publicId) {
    return byPublicId(publicId).getResultStream().findFirst();
  }

  /** The same, locked until the end of the transaction. */
  public Optional<School> lock(String publicId) {
    return byPublicId(publicId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<School> byPublicId(String publicId) {
    return em.createQuery("select s from School s where s.publicId = :id", School.class)
        .setParameter("id", PublicId.orNone(publicId))
        .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH);
  }

  /** Writes what is pending, so that what refuses it does so now. */
  public void flush() {
    em.flush();
  }

  /** Whether a school takes nobody in, as the database has it now: suspended, or at its end. */
  public boolean isSuspended(int id) {
    return !sql.query(
            "select id from school where id = :id and status in ('SUSPENDED',"
                + " 'COOLING_OFF', 'DISSOLVED')",
            Map.of("id", id),
            r -> r.number("id"))
        .isEmpty();
  }

  public Optional<School> findByCode(String code) {
    return em.createQuery("select s from School s where s.code = :code", School.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** How many schools a person is the founder of. */
  public long countFounded(long person) {
    return em.createQuery("select count(s) from School s where s.founderId = :person", Long.class)
        .setParameter("person", person)
        .getSingleResult();
  }

  /** Every school by code, as the database has them now. */
  public List<School> all() {
    return em.createQuery("select s from School s order by s.code", School.class)
        .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
        .getResultList();
  }
}
