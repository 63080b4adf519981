package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.smartcampus.identity.model.AdminGroup;
import org.smartcampus.identity.model.AdminGroupScope;
import org.smartcampus.identity.model.Membership;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.model.PersonLogin;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.ScopeKind;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** Gives and ends roles. Only other features' services and loaders call it, as the system. */
@Stateless
@Requires(Permission.SYSTEM)
public class MembershipService {
  @Inject private PersonStore store;
  @Inject private Administrations administrations;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** Makes a person with a login name of his own (demo accounts, first administrators). */
  public long addPerson(String username, String name, Mobile mobile, Language language) {
    Person person =
        store
            .findByMobile(mobile)
            .orElseGet(
                () -> {
                  Person added = new Person(name, mobile, language, clock.now());
                  store.add(added);
                  store.add(new PersonLogin(added.getPublicId(), added.getId(), clock.now()));
                  return added;
                });
    if (store.login(username).isEmpty()) {
      store.add(new PersonLogin(username, person.getId(), clock.now()));
    }
    return person.getId();
  }

  /** A person's name, or an empty text when there is none such. */
  public String nameOf(long personId) {
    return store.find(personId).map(Person::getName).orElse("");
  }

  /**
   * A person's own verified mobile.
   *
   * @throws NotFoundException when there is none such
   */
  public Mobile mobileOf(long personId) {
    return store.find(personId).orElseThrow(NotFoundException::new).getMobile();
  }

  /** How many people with a role in a school have used a session since a moment (P-07). */
  public long active(int schoolId, Instant since) {
    return store.active(schoolId, since);
  }

  /** Who holds a role in a school, and the row behind it, in the order in which they got it. */
  public List<RoleHolder> holders(int schoolId, Role role) {
    return store.memberships(schoolId, role).stream()
        .map(m -> new RoleHolder(m.getPersonId(), m.getRefId()))
        .toList();
  }

  /** Persons who administer the bureau, in the order in which they became it. */
  public List<Long> bureauAdministrators() {
    return store.bureauMemberships(Role.BUREAU_ADMIN).stream()
        .map(Membership::getPersonId)
        .toList();
  }

  /** A person and the member, parent or group seat that he is. */
  public record RoleHolder(long personId, Long refId) {}

  /** Gives a role; a second time changes nothing. {@code schoolId} is null for the bureau. */
  public void give(long personId, Integer schoolId, Role role, Long refId) {
    boolean has =
        store.memberships(personId).stream()
            .anyMatch(
                m ->
                    m.getRole() == role
                        && Objects.equals(m.getSchoolId(), schoolId)
                        && Objects.equals(m.getRefId(), refId));
    if (!has) {
      store.add(new Membership(personId, schoolId, role, refId, clock.now()));
      audit.record("role.give", "Person", personId, Map.of(), Map.of("role", role));
    }
  }

  /** Ends the role behind a member, a parent or a group seat; unknown ones change nothing. */
  public void end(int schoolId, Role role, long refId) {
    store.membership(schoolId, role, refId).ifPresent(this::end);
  }

  /**
   * Ends the role of a member who leaves or is shut out. Who is no member any more is no
   * administrator either (§3.8).
   *
   * @throws BusinessException {@code identity.admin.last} or {@code identity.admin.founderStays}
   *     when he is the school's last super administrator or its founder
   */
  public void leave(int schoolId, long memberId) {
    // first of all: whatever is read before the lock is what it was before
    administrations.lock(schoolId);
    store.membership(schoolId, Role.STAFF, memberId).ifPresent(this::end);
    for (long person : store.personsOnceBehind(schoolId, Role.STAFF, memberId)) {
      administrations.end(schoolId, person).forEach(this::end);
    }
  }

  /** Where somebody is reached, and in which language. */
  public record Contact(Mobile mobile, Language language) {}

  /** Where those who hold a role in a school are reached; who has no number is left out. */
  public List<Contact> contacts(int schoolId, Role role) {
    return store.memberships(schoolId, role).stream()
        .map(m -> store.find(m.getPersonId()).orElseThrow())
        .filter(p -> p.getMobile() != null)
        .map(p -> new Contact(p.getMobile(), p.getLanguage()))
        .toList();
  }

  /** Where a person is reached; empty for nobody and for somebody without a number. */
  public Optional<Contact> contact(long personId) {
    return store
        .find(personId)
        .filter(p -> p.getMobile() != null)
        .map(p -> new Contact(p.getMobile(), p.getLanguage()));
  }

  /** Persons who have or had a role in a school. */
  public List<Long> personsOf(int schoolId) {
    return store.personsOf(schoolId);
  }

  private void end(Membership membership) {
    membership.end(clock.now());
    audit.record(
        "role.end",
        "Person",
        membership.getPersonId(),
        Map.of("role", membership.getRole()),
        Map.of());
  }

  /** Creates an admin group of the caller's school with its scope (F110, F111). */
  public long addGroup(
      String name, Set<Permission> permissions, Set<Long> departmentIds, Set<Long> nodeIds) {
    AdminGroup group = new AdminGroup(name, permissions);
    store.add(group);
    store.flush();
    departmentIds.forEach(
        id -> store.add(new AdminGroupScope(group.getId(), ScopeKind.DEPARTMENT, id)));
    nodeIds.forEach(id -> store.add(new AdminGroupScope(group.getId(), ScopeKind.NODE, id)));
    audit.record("group.create", "AdminGroup", group.getPublicId());
    return group.getId();
  }
}
