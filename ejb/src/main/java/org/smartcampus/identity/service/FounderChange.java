package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.smartcampus.identity.model.FounderTransfer;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.AdministratorStore.Holder;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** What an accepted transfer does in its school, in one transaction there (§3.6). */
@Stateless
@Requires(Permission.SYSTEM)
public class FounderChange {
  @Inject private Administrators administrators;
  @Inject private AdministratorEntry entry;
  @Inject private PersonStore persons;
  @Inject private SchoolService schools;
  @Inject private Callers callers;
  @Inject private Outbox outbox;

  /**
   * Makes the one who accepted the founder and a super administrator. A repeat changes nothing.
   *
   * @throws BusinessException {@code school.notActive}; {@code identity.founder.over} when the
   *     school has another founder meanwhile, {@code identity.founder.notMember}, {@code
   *     identity.founder.tooMany}
   */
  public void hand(FounderTransfer transfer) {
    entry.lock(transfer.getToId());
    int school = callers.current().schoolId();
    Long founder = schools.current().founderId();
    if (Objects.equals(founder, transfer.getToId())) {
      return;
    }
    if (!Objects.equals(founder, transfer.getFromId())) {
      throw new BusinessException("identity.founder.over");
    }
    if (administrators.holder(Role.STAFF, transfer.getToId()) == null) {
      throw new BusinessException("identity.founder.notMember", transfer.getToName());
    }
    entry.appoint(transfer.getToId());
    if (!schools.handOver(school, transfer.getToId())) {
      throw new BusinessException("identity.founder.tooMany", transfer.getToName());
    }
    Holder former = administrators.holder(Role.SUPER_ADMIN, transfer.getFromId());
    if (!transfer.isStays() && former != null) {
      administrators.end(former);
    }
    told(transfer)
        .forEach(
            person -> outbox.add(FounderSms.KIND, FounderSms.done(transfer.getPublicId(), person)));
  }

  /** Everybody who administers the school or the bureau, and both of them. */
  private Set<Long> told(FounderTransfer transfer) {
    Set<Long> all = new HashSet<>();
    administrators.holders(Role.SUPER_ADMIN).forEach(h -> all.add(h.person().getId()));
    persons.bureauMemberships(Role.BUREAU_ADMIN).forEach(m -> all.add(m.getPersonId()));
    all.add(transfer.getFromId());
    return all;
  }
}
