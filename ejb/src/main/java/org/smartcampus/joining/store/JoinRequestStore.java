package org.smartcampus.joining.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.joining.model.JoinRequest;
import org.smartcampus.joining.model.JoinRequestChild;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.PublicId;

/** Requests and their lines. */
@ApplicationScoped
public class JoinRequestStore {
  static final Set<JoinState> OPEN = EnumSet.of(JoinState.SUBMITTED, JoinState.WAITING_PARENT);

  @PersistenceContext private EntityManager em;
  @Inject private SqlGateway sql;

  public void add(JoinRequest request) {
    em.persist(request);
    em.flush();
  }

  public void add(JoinRequestChild child) {
    em.persist(child);
  }

  /** The request of a submission that was made before (a repeated post). */
  public Optional<JoinRequest> bySubmitKey(String submitKey) {
    return em.createQuery("select r from JoinRequest r where r.submitKey = :key", JoinRequest.class)
        .setParameter("key", PublicId.orNone(submitKey))
        .getResultStream()
        .findFirst();
  }

  /** Whether a line waits, as it is now and not as the transaction saw it when it began. */
  public boolean isOpen(String openKey) {
    return !sql.query(
            "select id from join_request_child where school_id = :school and open_key = :key for"
                + " update",
            Map.of("key", openKey),
            r -> r.id("id"))
        .isEmpty();
  }

  /** Lines that wait for a mobile in this school. */
  public long countOpen(String mobileIndex) {
    return em.createQuery(
            "select count(c) from JoinRequestChild c where c.request.mobileIndex = :mobile and"
                + " c.state in :open",
            Long.class)
        .setParameter("mobile", mobileIndex)
        .setParameter("open", OPEN)
        .getSingleResult();
  }

  /** All lines of a mobile, the newest first. */
  public List<JoinRequestChild> ofMobile(JoinPurpose purpose, String mobileIndex) {
    return em.createQuery(
            "select c from JoinRequestChild c join fetch c.request r where r.mobileIndex = :mobile"
                + " and r.purpose = :purpose order by c.submittedAt desc, c.id desc",
            JoinRequestChild.class)
        .setParameter("mobile", mobileIndex)
        .setParameter("purpose", purpose)
        .getResultList();
  }

  public Optional<JoinRequestChild> find(String publicId) {
    return em.createQuery(
            "select c from JoinRequestChild c join fetch c.request where c.publicId = :id",
            JoinRequestChild.class)
        .setParameter("id", PublicId.orNone(publicId))
        .getResultStream()
        .findFirst();
  }

  /** As {@link #find}, but a second decision waits until this one is done. */
  public Optional<JoinRequestChild> lock(String publicId) {
    return em.createQuery(
            "select c from JoinRequestChild c where c.publicId = :id", JoinRequestChild.class)
        .setParameter("id", PublicId.orNone(publicId))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Open lines whose time is over. */
  public List<JoinRequestChild> overdue(Instant now) {
    return em.createQuery(
            "select c from JoinRequestChild c where c.state in :open and c.expiresAt <= :now",
            JoinRequestChild.class)
        .setParameter("open", OPEN)
        .setParameter("now", now)
        .setMaxResults(1000)
        .getResultList();
  }

  /** Lines that somebody has to decide, by target; {@code targets} null means all of the school. */
  public long countWaiting(JoinPurpose purpose, Collection<Long> targets, Instant now) {
    return sql.number(
        "select count(*) from join_request_child c join join_request r on r.school_id = c.school_id"
            + " and r.id = c.request_id where c.school_id = :school and c.state = 'SUBMITTED' and"
            + " c.expires_at > :now and r.purpose = :purpose"
            + (targets == null ? "" : " and c.target_id in (:targets)"),
        targets == null
            ? Map.of("now", now, "purpose", purpose)
            : Map.of("now", now, "purpose", purpose, "targets", targets));
  }

  /** Lines that wait, by target. */
  public Map<Long, Long> waitingByTarget(JoinPurpose purpose, Instant now) {
    Map<Long, Long> counts = new HashMap<>();
    sql.query(
        "select c.target_id, count(*) n from join_request_child c join join_request r on"
            + " r.school_id = c.school_id and r.id = c.request_id where c.school_id = :school and"
            + " c.state in ('SUBMITTED', 'WAITING_PARENT') and c.expires_at > :now and r.purpose ="
            + " :purpose group by c.target_id",
        Map.of("now", now, "purpose", purpose),
        r -> counts.put(r.id("target_id"), r.id("n")));
    return counts;
  }
}
