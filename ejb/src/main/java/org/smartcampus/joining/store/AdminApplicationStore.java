package org.smartcampus.joining.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.joining.model.AdminApplication;
import org.smartcampus.joining.model.AdminApplicationState;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.PublicId;

/** Applications for the role of a super administrator; whoever asks for one school's says so. */
@ApplicationScoped
public class AdminApplicationStore {
  private static final Map<String, String> SORTS =
      Map.of(
          "submitted", "a.submittedAt",
          "name", "a.name",
          "state", "a.state",
          "decided", "a.decidedAt");

  @PersistenceContext private EntityManager em;

  public void add(AdminApplication application) {
    em.persist(application);
    em.flush();
  }

  /** Takes a row away at once, so that another one may have its cookie. */
  public void remove(AdminApplication application) {
    em.remove(application);
    em.flush();
  }

  /** The application of a visitor's cookie. */
  public Optional<AdminApplication> byCookie(String cookie) {
    return byCookie(cookie, LockModeType.NONE);
  }

  /** The same, locked until the end of the transaction: a double click waits here. */
  public Optional<AdminApplication> lockByCookie(String cookie) {
    return byCookie(cookie, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<AdminApplication> byCookie(String cookie, LockModeType lock) {
    return em.createQuery(
            "select a from AdminApplication a where a.keyHash = :hash", AdminApplication.class)
        .setParameter("hash", AdminApplication.hash(cookie))
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** The application that waits for a mobile and a school, locked. */
  public Optional<AdminApplication> lockOpen(String mobileIndex, int school) {
    return em.createQuery(
            "select a from AdminApplication a where a.openKey = :key", AdminApplication.class)
        .setParameter("key", AdminApplication.openKey(mobileIndex, school))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** A submitted application. */
  public Optional<AdminApplication> find(String publicId) {
    return find(publicId, LockModeType.NONE);
  }

  /** A submitted application, locked until the end of the transaction: it is decided once. */
  public Optional<AdminApplication> lock(String publicId) {
    return find(publicId, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<AdminApplication> find(String publicId, LockModeType lock) {
    return em.createQuery(
            "select a from AdminApplication a where a.publicId = :id and a.submittedAt is not null",
            AdminApplication.class)
        .setParameter("id", PublicId.orNone(publicId))
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** Other applications of a mobile that were submitted, the newest first; at most ten. */
  public List<AdminApplication> ofMobile(String mobileIndex, long except) {
    return em.createQuery(
            "select a from AdminApplication a where a.mobileIndex = :index and a.id <> :id and"
                + " a.submittedAt is not null order by a.submittedAt desc",
            AdminApplication.class)
        .setParameter("index", mobileIndex)
        .setParameter("id", except)
        .setMaxResults(10)
        .getResultList();
  }

  /** Whether a number has submitted by a code before. */
  public boolean hasUsed(long qr, String mobileIndex, long except) {
    return !em.createQuery(
            "select a.id from AdminApplication a where a.qrId = :qr and a.mobileIndex = :index and"
                + " a.id <> :id and a.submittedAt is not null",
            Long.class)
        .setParameter("qr", qr)
        .setParameter("index", mobileIndex)
        .setParameter("id", except)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * One page of what was submitted, of one school or of all when it is null.
   *
   * @param state the state to show, or null for all
   */
  public Page<AdminApplication> page(
      Integer school, AdminApplicationState state, PageRequest request, Instant now) {
    Map<String, Object> params = new HashMap<>();
    StringBuilder where =
        new StringBuilder(" from AdminApplication a where a.submittedAt is not null");
    if (school != null) {
      where.append(" and a.schoolId = :school");
      params.put("school", school);
    }
    if (state != null) {
      where.append(stateIs(state));
      params.put("state", state);
      if (state == AdminApplicationState.SUBMITTED || state == AdminApplicationState.EXPIRED) {
        params.put("now", now);
      }
    }
    if (!request.search().isEmpty()) {
      boolean digits = request.search().matches("\\d{4}");
      where
          .append(" and (a.nameSearch like :text escape '!'")
          .append(digits ? " or a.mobileLastFour = :lastFour)" : ")");
      params.put("text", NameKeys.likePattern(request.search()));
      if (digits) {
        params.put("lastFour", AdminApplication.lastFour(request.search()));
      }
    }
    String sort = SORTS.getOrDefault(String.valueOf(request.sort()), "a.submittedAt");
    String order = request.sort() == null || request.ascending() ? "" : " desc";
    List<AdminApplication> rows =
        with(
                em.createQuery(
                    "select a" + where + " order by " + sort + order + ", a.id" + order,
                    AdminApplication.class),
                params)
            .setFirstResult(request.offset())
            .setMaxResults(request.size())
            .getResultList();
    long total =
        with(em.createQuery("select count(a)" + where, Long.class), params).getSingleResult();
    return new Page<>(rows, total);
  }

  /** Time makes a waiting one an expired one before the timer has come round. */
  private static String stateIs(AdminApplicationState state) {
    return switch (state) {
      case SUBMITTED -> " and a.state = :state and a.expiresAt > :now";
      case EXPIRED ->
          " and (a.state = :state or a.submittedAt is not null and a.openKey is not null and"
              + " a.expiresAt <= :now)";
      default -> " and a.state = :state";
    };
  }

  private static <T> TypedQuery<T> with(TypedQuery<T> query, Map<String, Object> params) {
    params.forEach(query::setParameter);
    return query;
  }

  /** Applications that wait for a decision, of one school or of all when it is null. */
  public long countWaiting(Integer school, Instant now) {
    return em.createQuery(
            "select count(a) from AdminApplication a where a.state = :state and a.expiresAt > :now"
                + " and (:school is null or a.schoolId = :school)",
            Long.class)
        .setParameter("state", AdminApplicationState.SUBMITTED)
        .setParameter("now", now)
        .setParameter("school", school)
        .getSingleResult();
  }

  /** Waiting applications whose time is over, locked. */
  public List<AdminApplication> lockOverdue(Instant now) {
    return em.createQuery(
            "select a from AdminApplication a where a.state = :state and a.expiresAt <= :now",
            AdminApplication.class)
        .setParameter("state", AdminApplicationState.SUBMITTED)
        .setParameter("now", now)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setMaxResults(1000)
        .getResultList();
  }

  /**
   * Forgets what was begun and not submitted in time, and what came to nothing before an instant.
   */
  public void purge(Instant now, Instant old) {
    em.createQuery(
            "delete from AdminApplication a where a.submittedAt is null and a.expiresAt < :now or"
                + " a.state in :ended and a.decidedAt < :old")
        .setParameter("now", now)
        .setParameter(
            "ended",
            List.of(
                AdminApplicationState.REJECTED,
                AdminApplicationState.CANCELLED,
                AdminApplicationState.EXPIRED))
        .setParameter("old", old)
        .executeUpdate();
  }
}
