package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.model.PersonSession;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.AdministratorStore;
import org.smartcampus.identity.store.AdministratorStore.Holder;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * Takes a lost second factor from an administrator of the caller's school: he sets up a new one at
 * his next sign-in to the console. He still needs his own number or password for that.
 */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class SecondFactorService {
  @Inject private AdministratorStore administrators;
  @Inject private PersonStore store;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Outbox outbox;
  @Inject private Audit audit;

  /**
   * Resets it. All his sessions end with it, and what Keycloak remembers of him counts no more;
   * Keycloak is told by a worker.
   *
   * @param publicId public id of the person
   * @throws BusinessException {@code identity.secondFactor.self} for the caller himself, whose
   *     recovery codes are for that
   * @throws NotFoundException when nobody of that id administrates the school
   */
  @Fresh
  public void reset(String publicId) {
    Person person =
        administrators
            .holders(callers.current().schoolId(), EnumSet.of(Role.SUPER_ADMIN, Role.SUB_ADMIN))
            .stream()
            .map(Holder::person)
            .filter(p -> p.getPublicId().equals(publicId))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    if (person.getId().equals(callers.current().personId())) {
      throw new BusinessException("identity.secondFactor.self");
    }
    store.sessions(person.getId()).stream()
        .filter(s -> s.isAlive(clock.now()))
        .forEach((PersonSession s) -> s.end(clock.now()));
    store.find(person.getId()).ifPresent(p -> p.forgetSignIns(clock.now()));
    for (String username : store.usernames(person.getId())) {
      outbox.add(SecondFactorReset.KIND, Map.of("username", username));
    }
    audit.record("admin.resetFactor", "Person", person.getId(), Map.of(), Map.of());
  }
}
