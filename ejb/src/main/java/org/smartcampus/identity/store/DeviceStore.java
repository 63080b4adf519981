package org.smartcampus.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.identity.model.PersonDevice;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.platform.store.SqlRow;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.PublicId;

/** The browsers in which people signed in. */
@ApplicationScoped
public class DeviceStore {
  private static final String OF_SCHOOL =
      " from person_device d join person p on p.id = d.person_id where exists (select 1 from"
          + " membership m where m.person_id = p.id and m.school_id = :school and m.state ="
          + " 'ACTIVE' and (m.ends_at is null or m.ends_at > :now)) and not exists (select 1 from"
          + " membership e where e.person_id = p.id and e.state = 'ACTIVE' and (e.role ="
          + " 'BUREAU_ADMIN' or e.role in ('SUPER_ADMIN', 'SUB_ADMIN') and e.school_id <> :school))";

  private static final String COLUMNS =
      "select d.id, d.public_id, d.person_id, p.name, d.agent, d.address, d.first_seen_at,"
          + " d.last_seen_at, (select count(*) from person_session s where s.device_id = d.id and"
          + " s.ended_at is null and s.expires_at > :now) as open_sessions";

  private static final String FORGOTTEN =
      " (select f.id from (select d.id from person_device d where d.last_seen_at < :before and not"
          + " exists (select 1 from person_session s where s.device_id = d.id)) f)";

  @PersistenceContext private EntityManager em;
  @Inject private OutsideSql sql;

  /** A device with its person, and how many of its sessions nobody ended. */
  public record Seen(
      long id,
      String publicId,
      long personId,
      String person,
      String agent,
      String address,
      Instant firstSeen,
      Instant lastSeen,
      int open) {
    static Seen read(SqlRow r) throws SQLException {
      return new Seen(
          r.id("id"),
          r.text("public_id"),
          r.id("person_id"),
          r.text("name"),
          r.text("agent"),
          r.text("address"),
          r.instant("first_seen_at"),
          r.instant("last_seen_at"),
          r.number("open_sessions"));
    }
  }

  /**
   * One page of the devices of a school's people, but of those who administer elsewhere too; sorted
   * by name, else by their last sign-in.
   */
  public List<Seen> ofSchool(int school, PageRequest request, Instant now) {
    Map<String, Object> params = params(school, request.search(), now);
    params.put("size", request.size());
    params.put("offset", request.offset());
    boolean byName = "person".equals(request.sort());
    boolean upwards =
        byName ? request.ascending() : "lastSeen".equals(request.sort()) && request.ascending();
    return sql.query(
        COLUMNS
            + OF_SCHOOL
            + named(request.search())
            + " order by "
            + (byName ? "p.name" : "d.last_seen_at")
            + (upwards ? " asc" : " desc")
            + ", d.id limit :size offset :offset",
        params,
        Seen::read);
  }

  /** How many devices a search finds in a school. */
  public long countOfSchool(int school, String search, Instant now) {
    return sql.query(
            "select count(*) n" + OF_SCHOOL + named(search),
            params(school, search, now),
            r -> r.id("n"))
        .get(0);
  }

  /** A device of somebody with a role in a school. */
  public Optional<Seen> inSchool(int school, String publicId, Instant now) {
    return sql
        .query(
            COLUMNS + OF_SCHOOL + " and d.public_id = :device",
            Map.of("school", school, "device", PublicId.orNone(publicId), "now", now),
            Seen::read)
        .stream()
        .findFirst();
  }

  /** Devices of a person, those signed in last first. */
  public List<Seen> ofPerson(long personId, Instant now) {
    return sql.query(
        COLUMNS
            + " from person_device d join person p on p.id = d.person_id where p.id = :person order"
            + " by d.last_seen_at desc, d.id",
        Map.of("person", personId, "now", now),
        Seen::read);
  }

  /** A device has to pass second verifications anew, in every school. */
  public void forgetPasses(long deviceId) {
    sql.update(
        "delete from verification_code where device_id = :device", Map.of("device", deviceId));
    sql.update(
        "delete from verification_pass where device_id = :device", Map.of("device", deviceId));
  }

  /** The same in one school; what is on its way there ends too. */
  public void forgetPasses(long deviceId, int school) {
    Map<String, Object> of = Map.of("device", deviceId, "school", school);
    sql.update(
        "delete from verification_code where device_id = :device and school_id = :school", of);
    sql.update(
        "delete from verification_pass where device_id = :device and school_id = :school", of);
  }

  /** Deletes browsers that nobody has signed in with since a moment; returns how many. */
  public int forget(Instant before) {
    Map<String, Object> of = Map.of("before", before);
    sql.update("delete from verification_code where device_id in" + FORGOTTEN, of);
    sql.update("delete from verification_pass where device_id in" + FORGOTTEN, of);
    return sql.update("delete from person_device where id in" + FORGOTTEN, of);
  }

  private static Map<String, Object> params(int school, String search, Instant now) {
    Map<String, Object> params = new HashMap<>();
    params.put("now", now);
    params.put("school", school);
    if (!search.isEmpty()) {
      params.put(
          "like", "%" + search.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }
    return params;
  }

  private static String named(String search) {
    return search.isEmpty() ? "" : " and p.name like :like escape '!'";
  }

  public void add(PersonDevice device) {
    em.persist(device);
  }

  public Optional<PersonDevice> find(long id) {
    return Optional.ofNullable(em.find(PersonDevice.class, id));
  }

  /** A person's device by the hash of its cookie. */
  public Optional<PersonDevice> find(long personId, String tokenHash) {
    return em.createQuery(
            "select d from PersonDevice d where d.personId = :person and d.tokenHash = :token",
            PersonDevice.class)
        .setParameter("person", personId)
        .setParameter("token", tokenHash)
        .getResultStream()
        .findFirst();
  }

  /** Whether any device of a person is known. */
  public boolean hasAny(long personId) {
    return !em.createQuery("select d.id from PersonDevice d where d.personId = :person", Long.class)
        .setParameter("person", personId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
