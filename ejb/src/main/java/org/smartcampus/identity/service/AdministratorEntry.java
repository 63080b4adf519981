package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.AdministratorStore.Holder;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * How somebody becomes a super administrator whose application was approved (§3.1). Only joining
 * calls it, in the school's transaction.
 */
@Stateless
@Requires(Permission.SYSTEM)
public class AdministratorEntry {
  @Inject private Administrators administrators;
  @Inject private PersonStore persons;
  @Inject private SchoolService schools;
  @Inject private Callers callers;

  /** True when the person of a number is a super administrator of the caller's school. */
  public boolean isSuperAdministrator(Mobile mobile) {
    return persons
        .findByMobile(mobile)
        .filter(p -> administrators.holder(Role.SUPER_ADMIN, p.getId()) != null)
        .isPresent();
  }

  /** True when a number is a person's own. */
  public boolean isOwn(long person, Mobile mobile) {
    return persons.findByMobile(mobile).filter(p -> p.getId() == person).isPresent();
  }

  /**
   * Makes a joined member a super administrator; a seat in an admin group ends with it, and a
   * second time changes nothing. The first one of a school becomes its founder, unless he founded
   * five already, and opens the school.
   */
  public void appoint(long person) {
    administrators.lock();
    int school = callers.current().schoolId();
    if (administrators.holder(Role.SUPER_ADMIN, person) == null) {
      Holder seat = administrators.holder(Role.SUB_ADMIN, person);
      if (seat != null) {
        administrators.end(seat);
      }
      administrators.give(person, Role.SUPER_ADMIN, null);
    }
    // two schools that found the same person at once wait here for each other
    persons.lock(person);
    schools.found(school, person);
    schools.activate(school);
  }
}
