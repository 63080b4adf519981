package org.smartcampus.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.identity.model.AdminGroup;
import org.smartcampus.identity.model.AdminGroupScope;
import org.smartcampus.identity.model.Membership;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.model.PersonLogin;
import org.smartcampus.identity.model.PersonSession;
import org.smartcampus.identity.model.Role;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.Mobile;

/** Persons, sign-in links, sessions, memberships and admin groups. */
@ApplicationScoped
public class PersonStore {
  /**
   * Session, person and roles in one statement: every request asks for them. Whether a role's
   * school is suspended is asked here, of the row itself, so that it holds from the next request
   * on.
   */
  private static final String SIGNED_IN =
      "select s.person_id, s.kind, s.language, s.school_id as chosen, s.seeing_group_id,"
          + " s.last_seen_at, s.expires_at, s.ended_at, s.strength, s.proven_at,"
          + " s.verify_after, p.public_id, p.name, p.preferences, p.factor_doubtful, m.role,"
          + " m.school_id, m.ref_id, m.organization, m.verified_at, v.passed_at,"
          + " coalesce(x.status in ('SUSPENDED', 'DISSOLVED'), false) as suspended,"
          + " coalesce(x.status = 'COOLING_OFF', false) as closing from person_session s join person"
          + " p on p.id = s.person_id left join membership m on m.person_id = p.id and m.state ="
          + " 'ACTIVE' and (m.ends_at is null or m.ends_at > :now) left join school x on x.id ="
          + " m.school_id left join verification_pass v on"
          + " v.school_id = m.school_id and v.device_id = s.device_id where s.token_hash = :hash"
          + " order by m.id";

  @PersistenceContext private EntityManager em;
  @Inject private OutsideSql sql;

  public void add(Object entity) {
    em.persist(entity);
  }

  public void flush() {
    em.flush();
  }

  public Optional<Person> find(long id) {
    return Optional.ofNullable(em.find(Person.class, id));
  }

  /** Lets nobody else change what depends on a person until this transaction ends. */
  public void lock(long id) {
    em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  public Optional<Person> findByMobile(Mobile verified) {
    return em.createQuery("select p from Person p where p.mobileIndex = :index", Person.class)
        .setParameter("index", BlindIndex.ofBureau(verified))
        .getResultStream()
        .findFirst();
  }

  public Optional<PersonLogin> login(String username) {
    return Optional.ofNullable(em.find(PersonLogin.class, username));
  }

  /** Names under which Keycloak knows a person. */
  public List<String> usernames(long personId) {
    return em.createQuery(
            "select l.username from PersonLogin l where l.personId = :person", String.class)
        .setParameter("person", personId)
        .getResultList();
  }

  public Optional<PersonSession> session(String tokenHash) {
    return Optional.ofNullable(em.find(PersonSession.class, tokenHash));
  }

  /**
   * A session with its person, once for each active role; with role null for a person without any.
   */
  public List<SessionRow> signedIn(String tokenHash, Instant now) {
    return sql.query(SIGNED_IN, Map.of("hash", tokenHash, "now", now), SessionRow::read);
  }

  /** When the last session of a device was used last; empty for a device without one. */
  public Optional<Instant> lastSeenOn(long device) {
    return em.createQuery(
            "select s.lastSeenAt from PersonSession s where s.deviceId = :device order by"
                + " s.lastSeenAt desc",
            Instant.class)
        .setParameter("device", device)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Deletes sessions that were over before a moment; returns how many. */
  public int forgetSessions(Instant before) {
    return sql.update(
        "delete from person_session where coalesce(ended_at, expires_at) < :before",
        Map.of("before", before));
  }

  /** Sessions of a person that nobody ended, those used last first; some may have run out. */
  public List<PersonSession> sessions(long personId) {
    return em.createQuery(
            "select s from PersonSession s where s.personId = :person and s.endedAt is null order by"
                + " s.lastSeenAt desc",
            PersonSession.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** Sessions that came from one of Keycloak's and that nobody ended. */
  public List<PersonSession> sessionsOfKeycloaks(String keycloakSession) {
    return em.createQuery(
            "select s from PersonSession s where s.keycloakSession = :keycloak and s.endedAt is null",
            PersonSession.class)
        .setParameter("keycloak", keycloakSession)
        .getResultList();
  }

  /** Sessions of a user of Keycloak's that nobody ended. */
  public List<PersonSession> sessionsOfKeycloakUser(String keycloakUser) {
    return em.createQuery(
            "select s from PersonSession s where s.keycloakUser = :keycloak and s.endedAt is null",
            PersonSession.class)
        .setParameter("keycloak", keycloakUser)
        .getResultList();
  }

  /** Notes a logout token as used; false when it was before. */
  public boolean useLogoutToken(String tokenHash, Instant now) {
    return sql.update(
            "insert ignore into logout_token (token_hash, used_at) values (:token, :now)",
            Map.of("token", tokenHash, "now", now))
        == 1;
  }

  /** Forgets the logout tokens used before a moment. */
  public void forgetLogoutTokens(Instant before) {
    sql.update("delete from logout_token where used_at < :before", Map.of("before", before));
  }

  /** Active memberships of a person, over all schools. */
  public List<Membership> memberships(long personId) {
    return em.createQuery(
            "select m from Membership m where m.personId = :person and m.state = 'ACTIVE' order by"
                + " m.id",
            Membership.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** The active membership behind a role's row in a school, for example of one member. */
  public Optional<Membership> membership(int schoolId, Role role, long refId) {
    return em.createQuery(
            "select m from Membership m where m.schoolId = :school and m.role = :role and m.refId ="
                + " :ref and m.state = 'ACTIVE'",
            Membership.class)
        .setParameter("school", schoolId)
        .setParameter("role", role)
        .setParameter("ref", refId)
        .getResultStream()
        .findFirst();
  }

  /**
   * Persons who have or had a role behind a row in a school, and have that role behind no other row
   * there now: a member whose number changed has had two.
   */
  public List<Long> personsOnceBehind(int schoolId, Role role, long refId) {
    return em.createQuery(
            "select distinct m.personId from Membership m where m.schoolId = :school and m.role ="
                + " :role and m.refId = :ref and not exists (select o from Membership o where"
                + " o.personId = m.personId and o.schoolId = m.schoolId and o.role = m.role and"
                + " o.state = 'ACTIVE' and o.refId <> m.refId)",
            Long.class)
        .setParameter("school", schoolId)
        .setParameter("role", role)
        .setParameter("ref", refId)
        .getResultList();
  }

  /** Persons who have or had a role in a school. */
  public List<Long> personsOf(int schoolId) {
    return em.createQuery(
            "select distinct m.personId from Membership m where m.schoolId = :school", Long.class)
        .setParameter("school", schoolId)
        .getResultList();
  }

  /** Active memberships of a role in a school. */
  public List<Membership> memberships(int schoolId, Role role) {
    return em.createQuery(
            "select m from Membership m where m.schoolId = :school and m.role = :role and m.state ="
                + " 'ACTIVE' order by m.id",
            Membership.class)
        .setParameter("school", schoolId)
        .setParameter("role", role)
        .getResultList();
  }

  /** How many people with an active role in a school have used a session since a moment. */
  public long active(int schoolId, Instant since) {
    return sql.query(
            "select count(distinct m.person_id) n from membership m join person_session s on"
                + " s.person_id = m.person_id where m.school_id = :school and m.state = 'ACTIVE' and"
                + " s.last_seen_at >= :since",
            Map.of("school", schoolId, "since", since),
            r -> r.id("n"))
        .get(0);
  }

  /** Active memberships of a role of the bureau, which belongs to no school. */
  public List<Membership> bureauMemberships(Role role) {
    return em.createQuery(
            "select m from Membership m where m.schoolId is null and m.role = :role and m.state ="
                + " 'ACTIVE' order by m.id",
            Membership.class)
        .setParameter("role", role)
        .getResultList();
  }

  /** Whether somebody signed in, as far back as sessions are kept. */
  public boolean hasSignedIn(long person) {
    return !em.createQuery(
            "select s.tokenHash from PersonSession s where s.personId = :person", String.class)
        .setParameter("person", person)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The bureau's administrators, locked until the end of the transaction. */
  public List<Membership> lockBureau() {
    return em.createQuery(
            "select m from Membership m where m.schoolId is null and m.role = :role and m.state ="
                + " 'ACTIVE' order by m.id",
            Membership.class)
        .setParameter("role", Role.BUREAU_ADMIN)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  public Optional<AdminGroup> group(long id) {
    return Optional.ofNullable(em.find(AdminGroup.class, id));
  }

  public List<AdminGroupScope> scopes(long groupId) {
    return em.createQuery(
            "select s from AdminGroupScope s where s.groupId = :group", AdminGroupScope.class)
        .setParameter("group", groupId)
        .getResultList();
  }
}
