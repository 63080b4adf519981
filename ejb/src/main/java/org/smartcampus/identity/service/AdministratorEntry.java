package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.AdministratorStore.Holder;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
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

  /**
   * Lets nobody else change the school's administrators, or found another school with the person,
   * until this transaction ends. The first thing in it: what is read before is what it was before.
   *
   * @throws BusinessException {@code school.notActive} when the school takes nobody in now
   */
  public void lock(long person) {
    administrators.lock();
    persons.lock(person);
    if (!schools.current().isLiving()) {
      throw new BusinessException("school.notActive");
    }
  }

  /**
   * Makes a joined member a super administrator; a seat in an admin group ends with it, and a
   * second time changes nothing. The first one of a school becomes its founder, unless he founded
   * five already, and opens the school.
   */
  public void appoint(long person) {
    int school = callers.current().schoolId();
    if (administrators.holder(Role.SUPER_ADMIN, person) == null) {
      Holder seat = administrators.holder(Role.SUB_ADMIN, person);
      if (seat != null) {
        administrators.requireOwn(seat);
        administrators.end(seat);
      }
      administrators.give(person, Role.SUPER_ADMIN, null);
    }
    schools.found(school, person);
    schools.activate(school);
  }
}
