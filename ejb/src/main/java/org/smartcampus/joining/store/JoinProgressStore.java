package org.smartcampus.joining.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.joining.model.Consent;
import org.smartcampus.joining.model.JoinProgress;
import org.smartcampus.platform.store.SqlGateway;

/** Visitors on their way to a request, their consents, and how often they ask for codes. */
@ApplicationScoped
public class JoinProgressStore {
  @PersistenceContext private EntityManager em;
  @Inject private SqlGateway sql;

  public void add(JoinProgress progress) {
    em.persist(progress);
  }

  public Consent add(Consent consent) {
    em.persist(consent);
    em.flush();
    return consent;
  }

  public Optional<Consent> consent(long id) {
    return em.createQuery("select c from Consent c where c.id = :id", Consent.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  public Optional<JoinProgress> find(String keyHash) {
    return em.createQuery(
            "select p from JoinProgress p where p.keyHash = :hash", JoinProgress.class)
        .setParameter("hash", keyHash)
        .getResultStream()
        .findFirst();
  }

  /** As {@link #find}, but a second request of the same visitor waits until this one is done. */
  public Optional<JoinProgress> lock(String keyHash) {
    return em.createQuery(
            "select p from JoinProgress p where p.keyHash = :hash", JoinProgress.class)
        .setParameter("hash", keyHash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /**
   * Counts one use and says whether the hour's limit allows it.
   *
   * @param kind {@code token} or {@code address}
   */
  public boolean takeUse(String kind, String subject, Instant now, int most) {
    Map<String, Object> p =
        Map.of("kind", kind, "subject", subject, "hour", now.truncatedTo(ChronoUnit.HOURS));
    sql.update(
        "insert into join_rate (school_id, kind, subject, hour_start, uses) values (:school, :kind,"
            + " :subject, :hour, 1) on duplicate key update uses = uses + 1",
        p);
    return sql.number(
            "select uses from join_rate where school_id = :school and kind = :kind and subject ="
                + " :subject and hour_start = :hour",
            p)
        <= most;
  }

  /** Forgets visitors whose time is over, forms that nobody submitted, and old counters. */
  public void purge(Instant now) {
    sql.update(
        "update join_progress set draft = null, draft_at = null, draft_of = null where school_id = :school and"
            + " draft_at < :old",
        Map.of("old", now.minus(JoinProgress.DRAFT)));
    sql.update(
        "delete from join_progress where school_id = :school and expires_at < :now",
        Map.of("now", now));
    sql.update(
        "delete from join_rate where school_id = :school and hour_start < :old",
        Map.of("old", now.minus(2, ChronoUnit.DAYS)));
  }
}
