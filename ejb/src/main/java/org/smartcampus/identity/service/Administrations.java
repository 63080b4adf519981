package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.smartcampus.identity.model.Membership;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.AdministratorStore;
import org.smartcampus.identity.store.AdministratorStore.Holder;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;

/** What a school must always keep of its administrators, whoever takes a role away (§3.6, P-51). */
@ApplicationScoped
public class Administrations {
  @Inject private AdministratorStore store;
  @Inject private SchoolService schools;
  @Inject private Callers callers;

  /** Lets nobody else change the school's administrators until this transaction ends. */
  void lock(int school) {
    store.lock(school);
  }

  /**
   * The administrator's roles of a person that end together with his being a member; the caller
   * holds the lock.
   *
   * @throws BusinessException as {@link #requireDispensable}
   */
  List<Membership> end(int school, long person) {
    List<Holder> his =
        store.holders(school, EnumSet.of(Role.SUPER_ADMIN, Role.SUB_ADMIN)).stream()
            .filter(h -> h.person().getId() == person)
            .toList();
    his.stream()
        .filter(h -> h.membership().getRole() == Role.SUPER_ADMIN)
        .forEach(h -> requireDispensable(school, h.person()));
    return his.stream().map(Holder::membership).toList();
  }

  /**
   * Persons whose entries in the contacts the caller must leave alone: super administrators and the
   * founder, for everybody whose scope is not the whole school (§3.8). Else a sub-administrator
   * could shut them out, or give their seat in the contacts to another number.
   */
  public Set<Long> outOfReach() {
    Caller caller = callers.current();
    if (caller.reachesAll()) {
      return Set.of();
    }
    Set<Long> persons = new HashSet<>();
    store
        .holders(caller.schoolId(), EnumSet.of(Role.SUPER_ADMIN))
        .forEach(h -> persons.add(h.person().getId()));
    Long founder = schools.current().founderId();
    if (founder != null) {
      persons.add(founder);
    }
    return persons;
  }

  /**
   * Asks whether a school can do without a super administrator; the caller holds the lock.
   *
   * @throws BusinessException {@code identity.admin.last} for the last one, {@code
   *     identity.admin.founderStays} for the founder, who is only replaced
   */
  void requireDispensable(int school, Person person) {
    if (Objects.equals(schools.byId(school).founderId(), person.getId())) {
      throw new BusinessException("identity.admin.founderStays", person.getName());
    }
    if (store.holders(school, EnumSet.of(Role.SUPER_ADMIN)).size() == 1) {
      throw new BusinessException("identity.admin.last", person.getName());
    }
  }
}
