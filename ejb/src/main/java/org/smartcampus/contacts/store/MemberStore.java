package org.smartcampus.contacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.contacts.model.DepartmentMember;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.PublicId;

/** Members and their places in departments. */
@ApplicationScoped
public class MemberStore {
  private static final int KEYS_A_QUERY = 1000;

  @PersistenceContext private EntityManager em;
  @Inject private SqlGateway sql;

  public void add(Object entity) {
    em.persist(entity);
  }

  public void remove(DepartmentMember place) {
    em.remove(place);
  }

  public void flush() {
    em.flush();
  }

  public Optional<Member> find(long id) {
    return Optional.ofNullable(em.find(Member.class, id));
  }

  public Optional<Member> find(String publicId) {
    return em.createQuery("select m from Member m where m.publicId = :id", Member.class)
        .setParameter("id", PublicId.orNone(publicId))
        .getResultStream()
        .findFirst();
  }

  /** The member with this mobile; there is at most one who has not left. */
  public Optional<Member> byMobile(String mobileIndex) {
    return em.createQuery("select m from Member m where m.mobileIndex = :index", Member.class)
        .setParameter("index", mobileIndex)
        .getResultStream()
        .findFirst();
  }

  public List<Member> byIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select m from Member m where m.id in :ids", Member.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Places of members, each member's in their order. */
  public List<DepartmentMember> places(Collection<Long> members) {
    return members.isEmpty()
        ? List.of()
        : em.createQuery(
                "select p from DepartmentMember p where p.memberId in :ids order by p.memberId,"
                    + " p.sortOrder",
                DepartmentMember.class)
            .setParameter("ids", members)
            .getResultList();
  }

  /** Members who have one of the unique values; the collections may be large. */
  public List<MemberKey> keys(
      Collection<String> accounts, Collection<String> mobiles, Collection<String> emails) {
    List<MemberKey> found = new ArrayList<>();
    collect(found, "account_folded", accounts);
    collect(found, "mobile_index", mobiles);
    collect(found, "email_index", emails);
    return found.stream().distinct().toList();
  }

  private void collect(List<MemberKey> found, String column, Collection<String> values) {
    List<String> all = List.copyOf(values);
    for (int from = 0; from < all.size(); from += KEYS_A_QUERY) {
      found.addAll(
          sql.query(
              "select id, version, account_folded, mobile_index, email_index from member where"
                  + " school_id = :school and "
                  + column
                  + " in (:keys)",
              Map.of("keys", all.subList(from, Math.min(all.size(), from + KEYS_A_QUERY))),
              r ->
                  new MemberKey(
                      r.id("id"),
                      r.number("version"),
                      r.text("account_folded"),
                      r.text("mobile_index"),
                      r.text("email_index"))));
    }
  }

  /** Whether a member has a place within reach. */
  public boolean within(long member, Reach reach) {
    if (reach.all()) {
      return true;
    }
    Map<String, Object> p = new HashMap<>();
    p.put("id", member);
    return sql.number(
            "select count(*) from member m where m.school_id = :school and m.id = :id"
                + reach.members(p),
            p)
        > 0;
  }

  /** Members who have not left. */
  public long count() {
    return sql.number(
        "select count(*) from member where school_id = :school and state <> 'LEFT'", Map.of());
  }
}
