package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.AdministratorStore;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.shared.model.Mobile;

/** Whose a proven number is; within the transaction that runs, whatever school it is in. */
@ApplicationScoped
public class AdministratorNumbers {
  @Inject private PersonStore persons;
  @Inject private AdministratorStore store;

  /** True when the person of a number is a super administrator of a school. */
  public boolean isSuperAdministrator(int school, Mobile mobile) {
    return persons
        .findByMobile(mobile)
        .filter(
            p ->
                store.holders(school, EnumSet.of(Role.SUPER_ADMIN)).stream()
                    .anyMatch(h -> h.person().getId().equals(p.getId())))
        .isPresent();
  }

  /** True when a number is a person's own. */
  public boolean isOwn(long person, Mobile mobile) {
    return persons.findByMobile(mobile).filter(p -> p.getId() == person).isPresent();
  }
}
