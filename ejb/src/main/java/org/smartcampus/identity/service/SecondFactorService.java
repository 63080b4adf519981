package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.model.PersonSession;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.AdministratorStore;
import org.smartcampus.identity.store.AdministratorStore.Holder;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * Takes a lost second factor from an administrator: he sets up a new one at his next sign-in to the
 * console. He still needs his own number or password for that.
 */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class SecondFactorService {
  @Inject private AdministratorStore administrators;
  @Inject private PersonStore store;
  @Inject private SchoolService schools;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Outbox outbox;
  @Inject private PersonNews news;
  @Inject private Audit audit;

  /**
   * Resets it. All his sessions end with it, and what Keycloak remembers of him counts no more;
   * Keycloak is told by a worker.
   *
   * @param publicId public id of the person
   * @throws BusinessException {@code identity.secondFactor.self} for the caller himself, whose
   *     recovery codes are for that; {@code identity.secondFactor.elsewhere} for somebody who
   *     administrates another school or the bureau too: the bureau helps him
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
    if (administratesElsewhere(person)) {
      throw new BusinessException("identity.secondFactor.elsewhere", person.getName());
    }
    forget(person);
    audit.record("admin.resetFactor", "Person", person.getId(), Map.of(), Map.of());
  }

  /** Whether a school has one super administrator and so nobody who could help him. */
  @Requires(Permission.BUREAU_MANAGE)
  public boolean isAlone(String school) {
    return supers(schools.byPublicId(school).id()).size() == 1;
  }

  /**
   * Resets the second factor of a school's only super administrator, as the bureau, which does not
   * see who it is. It stands in the school's log and in the bureau's.
   *
   * @throws BusinessException {@code identity.secondFactor.notAlone} where there are others, who do
   *     it themselves
   * @throws NotFoundException for a school that does not exist
   */
  @Fresh
  @Requires(Permission.BUREAU_MANAGE)
  public void resetOnly(String school) {
    int id = schools.byPublicId(school).id();
    administrators.lock(id);
    List<Person> supers = supers(id);
    if (supers.size() != 1) {
      throw new BusinessException("identity.secondFactor.notAlone");
    }
    if (supers.get(0).getId().equals(callers.current().personId())) {
      throw new BusinessException("identity.secondFactor.self");
    }
    forget(supers.get(0));
    audit.record("admin.resetFactor", "School", id, Map.of(), Map.of());
    callers.as(
        callers.current().visiting(id),
        () -> {
          audit.record("admin.resetFactor", "Person", supers.get(0).getId(), Map.of(), Map.of());
          return null;
        });
  }

  /** Whether others than this school's administrators would have to agree. */
  private boolean administratesElsewhere(Person person) {
    return store.memberships(person.getId()).stream()
        .anyMatch(
            m ->
                m.getRole() == Role.BUREAU_ADMIN
                    || EnumSet.of(Role.SUPER_ADMIN, Role.SUB_ADMIN).contains(m.getRole())
                        && !Objects.equals(m.getSchoolId(), callers.current().schoolId()));
  }

  private List<Person> supers(int school) {
    return administrators.holders(school, EnumSet.of(Role.SUPER_ADMIN)).stream()
        .map(Holder::person)
        .toList();
  }

  private void forget(Person person) {
    store.sessions(person.getId()).stream()
        .filter(s -> s.isAlive(clock.now()))
        .forEach((PersonSession s) -> s.end(clock.now()));
    store
        .find(person.getId())
        .ifPresent(
            p -> {
              p.forgetSignIns(clock.now());
              p.forgetFactor();
            });
    news.tell(person.getId(), "factorReset", "");
    for (String username : store.usernames(person.getId())) {
      outbox.add(SecondFactorReset.KIND, Map.of("username", username));
    }
  }
}
