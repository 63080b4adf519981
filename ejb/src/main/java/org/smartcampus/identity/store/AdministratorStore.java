package org.smartcampus.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.smartcampus.identity.model.AdminGroup;
import org.smartcampus.identity.model.AdminGroupScope;
import org.smartcampus.identity.model.Membership;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.model.Role;
import org.smartcampus.school.model.School;
import org.smartcampus.shared.model.PublicId;

/** Administrators of a school, their groups and the groups' scopes. */
@ApplicationScoped
public class AdministratorStore {
  @PersistenceContext private EntityManager em;

  /** A role with the person who has it. */
  public record Holder(Membership membership, Person person) {}

  public void add(Object entity) {
    em.persist(entity);
  }

  public void remove(Object entity) {
    em.remove(entity);
  }

  public void flush() {
    em.flush();
  }

  /** Lets nobody else change the school's administrators until this transaction ends. */
  public void lock(int school) {
    em.find(School.class, school, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Who has one of the roles in a school now, in the order in which they got it. */
  public List<Holder> holders(int school, Collection<Role> roles) {
    return em.createQuery(
            "select m, p from Membership m, Person p where p.id = m.personId and m.schoolId ="
                + " :school and m.role in :roles and m.state = 'ACTIVE' order by m.id",
            Object[].class)
        .setParameter("school", school)
        .setParameter("roles", roles)
        .getResultStream()
        .map(row -> new Holder((Membership) row[0], (Person) row[1]))
        .toList();
  }

  /** The school's groups by name. */
  public List<AdminGroup> groups() {
    return em.createQuery("select g from AdminGroup g order by g.nameFolded", AdminGroup.class)
        .getResultList();
  }

  public Optional<AdminGroup> group(String publicId) {
    return em.createQuery("select g from AdminGroup g where g.publicId = :id", AdminGroup.class)
        .setParameter("id", PublicId.orNone(publicId))
        .getResultStream()
        .findFirst();
  }

  /** Counts a change of the group also where only its scope changes. */
  public void touch(AdminGroup group) {
    em.lock(group, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /** The group of a name, compared without case. */
  public Optional<AdminGroup> named(String name) {
    return em.createQuery("select g from AdminGroup g where g.nameFolded = :name", AdminGroup.class)
        .setParameter("name", AdminGroup.fold(name))
        .getResultStream()
        .findFirst();
  }

  public List<AdminGroupScope> scopes(long group) {
    return em.createQuery(
            "select s from AdminGroupScope s where s.groupId = :group order by s.id",
            AdminGroupScope.class)
        .setParameter("group", group)
        .getResultList();
  }

  /** Ends looking through a group's eyes, for whoever does. */
  public void forgetSeeing(long group) {
    em.createQuery(
            "update PersonSession s set s.seeingGroupId = null where s.seeingGroupId = :group")
        .setParameter("group", group)
        .executeUpdate();
  }
}
