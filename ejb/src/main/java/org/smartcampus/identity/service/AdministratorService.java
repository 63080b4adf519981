package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.AdministratorStore.Holder;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * Super administrators of the caller's school (F107, F108, F115, P-51). Who makes or unmakes one
 * has just proven who he is.
 */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class AdministratorService {
  @Inject private Administrators administrators;
  @Inject private AdminCandidates candidates;
  @Inject private Administrations administrations;
  @Inject private AdministratorAlert alert;
  @Inject private PersonNews news;
  @Inject private SchoolService schools;
  @Inject private Callers callers;

  /** The super administrators, those who became it first on top. */
  public List<AdministratorRow> superAdministrators() {
    return administrators.superAdministrators();
  }

  /** At most 20 members of the school by name, initials, account or last four digits. */
  public List<AdminCandidate> candidates(String text) {
    return candidates.find(text);
  }

  /**
   * Makes a joined member a super administrator; a seat in an admin group ends with it. All of them
   * are told by SMS.
   *
   * @throws BusinessException {@code identity.admin.notJoined}, {@code identity.admin.already},
   *     {@code identity.external.isExternal}
   * @throws NotFoundException when the school has no such member
   */
  @Fresh
  public void add(String member) {
    administrators.lock();
    AdminCandidate candidate = administrators.joined(member);
    long person = candidate.personId();
    if (administrators.holder(Role.SUPER_ADMIN, person) != null) {
      throw new BusinessException("identity.admin.already", candidate.name()).onField("member");
    }
    Holder seat = administrators.holder(Role.SUB_ADMIN, person);
    if (seat != null) {
      administrators.requireOwn(seat);
      administrators.end(seat);
    }
    administrators.give(person, Role.SUPER_ADMIN, null);
    tell("added", candidate.name());
  }

  /**
   * Takes the role from a super administrator; his open sessions lose it with their next request.
   * He and the others are told by SMS.
   *
   * @param person public id of the person
   * @throws BusinessException {@code identity.admin.last} for the last one, {@code
   *     identity.admin.founderStays} for the founder, who is only replaced (§3.6)
   * @throws NotFoundException when nobody of that id is one
   */
  @Fresh
  public void remove(String person) {
    administrators.lock();
    Holder holder = administrators.holder(Role.SUPER_ADMIN, person);
    administrations.requireDispensable(callers.current().schoolId(), holder.person());
    administrators.end(holder);
    tell("removed", holder.person().getName());
    news.tell(holder.person().getId(), "role", schools.current().name());
  }

  /** All super administrators know who of them comes and goes, the one concerned included. */
  private void tell(String what, String whom) {
    alert.tell(
        "identity.admin.told." + what, schools.current().name(), callers.current().name(), whom);
  }
}
