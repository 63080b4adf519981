package org.smartcampus.joining.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.joining.model.JoinToken;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.platform.store.SqlGateway;

/** Tokens of a school, and the one look-up that has no school. */
@ApplicationScoped
public class JoinTokenStore {
  @PersistenceContext private EntityManager em;
  @Inject private SqlGateway sql;
  @Inject private OutsideSql outside;

  /** Stores a token and makes it findable by its hash. */
  public void add(int schoolId, JoinToken token) {
    em.persist(token);
    em.flush();
    outside.update(
        "insert into join_token_lookup (token_hash, school_id, token_id) values (:hash, :owner,"
            + " :token)",
        Map.of("hash", token.getTokenHash(), "owner", schoolId, "token", token.getId()));
  }

  /** The school of a token, by its hash. */
  public Optional<Integer> schoolOf(String hash) {
    return outside
        .query(
            "select school_id from join_token_lookup where token_hash = :hash",
            Map.of("hash", hash),
            r -> r.number("school_id"))
        .stream()
        .findFirst();
  }

  public Optional<JoinToken> byHash(String hash) {
    return em.createQuery("select t from JoinToken t where t.tokenHash = :hash", JoinToken.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  public Optional<JoinToken> byId(long id) {
    return em.createQuery("select t from JoinToken t where t.id = :id", JoinToken.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The tokens to show for targets: at most one each, never a revoked one. */
  public List<JoinToken> current(JoinPurpose purpose, Collection<Long> targetIds) {
    if (targetIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select t from JoinToken t where t.purpose = :purpose and t.currentOf in :targets",
            JoinToken.class)
        .setParameter("purpose", purpose)
        .setParameter("targets", targetIds)
        .getResultList();
  }

  /** Writes what is pending, before a row that would collide with it. */
  public void flush() {
    em.flush();
  }

  /** One browser more has opened the link. */
  public void countScan(long tokenId) {
    sql.update(
        "update join_token set scanned = scanned + 1 where school_id = :school and id = :id",
        Map.of("id", tokenId));
  }

  /** Lets submissions by one link go one after the other, until the end of the transaction. */
  public void lock(long tokenId) {
    sql.query(
        "select id from join_token where school_id = :school and id = :id for update",
        Map.of("id", tokenId),
        r -> r.id("id"));
  }

  /** Takes one of the submissions that the quota allows; false when none is left. */
  public boolean countSubmission(long tokenId) {
    return sql.update(
            "update join_token set submitted = submitted + 1 where school_id = :school and id ="
                + " :id and submitted < quota",
            Map.of("id", tokenId))
        == 1;
  }

  /** One line more was approved. */
  public void countApproval(long tokenId) {
    sql.update(
        "update join_token set approved = approved + 1 where school_id = :school and id = :id",
        Map.of("id", tokenId));
  }
}
