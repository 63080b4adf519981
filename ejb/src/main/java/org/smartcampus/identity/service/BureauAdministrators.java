package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.smartcampus.identity.model.Membership;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.platform.service.GatewayUses;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * The administrators of the bureau (§3.6 needs two of them). Each signs in by a code to his mobile
 * and a second factor; the last one who ever signed in stays.
 */
@Stateless
@Requires(Permission.BUREAU_MANAGE)
public class BureauAdministrators {
  /** Longest name, in code points. */
  public static final int NAME_MAX = 32;

  static final String PURPOSE = "bureau-admin";

  /** Most codes that one administrator has sent in an hour. */
  private static final int CODES = 20;

  @Inject private PersonStore store;
  @Inject private SignInService people;
  @Inject private OneTimeCodes codes;
  @Inject private GatewayUses uses;
  @Inject private AdministratorAlert alert;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** All of them, those who became it first on top. */
  public List<BureauAdministrator> list() {
    Long me = callers.current().personId();
    return store.bureauMemberships(Role.BUREAU_ADMIN).stream()
        .map(
            m -> {
              Person p = store.find(m.getPersonId()).orElseThrow();
              return new BureauAdministrator(
                  p.getPublicId(),
                  p.getName(),
                  p.getMobile() == null ? "" : p.getMobile().toString(),
                  m.getCreatedAt(),
                  Long.valueOf(m.getPersonId()).equals(me));
            })
        .toList();
  }

  /**
   * Sends a code to who is to become one: a wrong digit must not make a stranger an administrator.
   *
   * @return the request that {@link #add} needs
   * @throws BusinessException on field {@code mobile}
   */
  @Fresh
  public String sendCode(String rawMobile) {
    Mobile mobile = BusinessException.onField("mobile", () -> Mobile.parse(rawMobile, "MO"));
    uses.take(PURPOSE, callers.current().personId(), CODES);
    return codes.send(PURPOSE, mobile, callers.current().language());
  }

  /**
   * Makes the person one who read the code on his phone; his name is kept where he has one. All of
   * them are told by SMS. Answers instead of throwing, so that the try stays counted.
   *
   * @param request what {@link #sendCode} gave
   * @throws BusinessException on field {@code name}; {@code identity.bureauAdmin.already} on field
   *     {@code mobile}
   */
  @Fresh
  public CodeCheck add(String rawName, String request, String code) {
    List<Membership> all = store.lockBureau();
    String name = PlainText.required(rawName, NAME_MAX, "name");
    CodeCheck check = codes.check(PURPOSE, request, code);
    if (check.locks()) {
      audit.record("code.lock", "OneTimeCode", PURPOSE);
    }
    if (check.isProven()) {
      add(all, name, check.mobile());
    }
    return check;
  }

  private void add(List<Membership> all, String name, Mobile mobile) {
    long person = people.personIdOf(mobile, name, callers.current().language());
    if (all.stream().anyMatch(m -> m.getPersonId() == person)) {
      throw new BusinessException("identity.bureauAdmin.already").onField("mobile");
    }
    store.add(new Membership(person, null, Role.BUREAU_ADMIN, null, clock.now()));
    audit.record(
        "admin.add", "Person", person, Map.of(), Map.of("role", Role.BUREAU_ADMIN, "name", name));
    alert.tellBureau("identity.bureauAdmin.told.added", callers.current().name(), name);
  }

  /**
   * Takes the role; his open sessions lose it with their next request.
   *
   * @param person public id
   * @throws BusinessException {@code identity.bureauAdmin.last}; {@code
   *     identity.bureauAdmin.lastWorking} when none of the others has signed in yet
   */
  @Fresh
  public void remove(String person) {
    List<Membership> all = store.lockBureau();
    Membership his =
        all.stream()
            .filter(
                m ->
                    store
                        .find(m.getPersonId())
                        .filter(p -> p.getPublicId().equals(person))
                        .isPresent())
            .findFirst()
            .orElseThrow(NotFoundException::new);
    if (all.size() == 1) {
      throw new BusinessException("identity.bureauAdmin.last");
    }
    // a number that was proven by its code alone may still belong to nobody who ever comes
    if (all.stream().noneMatch(m -> m != his && store.hasSignedIn(m.getPersonId()))) {
      throw new BusinessException("identity.bureauAdmin.lastWorking");
    }
    his.end(clock.now());
    audit.record(
        "admin.remove", "Person", his.getPersonId(), Map.of("role", Role.BUREAU_ADMIN), Map.of());
    alert.tellBureau(
        "identity.bureauAdmin.told.removed",
        callers.current().name(),
        store.find(his.getPersonId()).map(Person::getName).orElse(""));
  }
}
