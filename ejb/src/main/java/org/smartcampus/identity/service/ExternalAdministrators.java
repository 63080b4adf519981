package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.identity.model.AdminGroup;
import org.smartcampus.identity.model.ExternalAdmin;
import org.smartcampus.identity.model.ExternalState;
import org.smartcampus.identity.model.Membership;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.AdministratorStore;
import org.smartcampus.identity.store.ExternalStore;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * Administrators of service providers (F117, P-51): invited by mail into an admin group until a
 * day, changed, suspended, resumed, removed. What is changed holds in their open sessions with the
 * next request.
 */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class ExternalAdministrators {
  @Inject private ExternalStore store;
  @Inject private ExternalDirectory directory;
  @Inject private AdministratorStore groups;
  @Inject private PersonStore persons;
  @Inject private Administrators administrators;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Outbox outbox;
  @Inject private Audit audit;

  /** Those who are not removed, the newest first. */
  public List<ExternalRow> list() {
    return directory.list().stream().map(this::row).toList();
  }

  private ExternalRow row(ExternalAdmin x) {
    Optional<AdminGroup> group = persons.group(x.getGroupId());
    return new ExternalRow(
        x.getPublicId(),
        x.getVersion(),
        x.getName(),
        x.getOrganization(),
        x.getEmail().toString(),
        group.map(AdminGroup::getName).orElse(""),
        group.map(AdminGroup::getPublicId).orElse(""),
        x.getEndsOn(),
        x.getMembershipId() != null,
        directory.state(x));
  }

  /**
   * Invites somebody: a link good for a week goes to his address.
   *
   * @throws BusinessException on fields {@code name}, {@code email}, {@code organization}, {@code
   *     endsOn}; {@code identity.external.noScope} on field {@code group} for a group that names
   *     nothing that it reaches; {@code identity.external.already} for an address that was invited
   */
  @Fresh
  public void invite(ExternalInput input) {
    administrators.lock();
    Email email = BusinessException.onField("email", () -> Email.parse(input.email()));
    AdminGroup group = group(input.group());
    if (directory.list().stream().anyMatch(x -> x.getEmail().equals(email))) {
      throw new BusinessException("identity.external.already").onField("email");
    }
    ExternalAdmin external =
        new ExternalAdmin(
            callers.current().schoolId(),
            group.getId(),
            input.name(),
            email,
            input.organization(),
            input.endsOn(),
            clock.today(),
            clock.now());
    mail(external);
    store.add(external);
    audit.record(
        "external.invite", "ExternalAdmin", external.getPublicId(), Map.of(), values(external));
  }

  /**
   * Sends another link in place of the first.
   *
   * @throws BusinessException {@code identity.external.accepted} when he has accepted meanwhile
   */
  @Fresh
  public void inviteAgain(String publicId, int version) {
    ExternalAdmin external = load(publicId, version);
    if (external.getMembershipId() != null) {
      throw new BusinessException("identity.external.accepted", external.getName());
    }
    mail(external);
    audit.record("external.inviteAgain", "ExternalAdmin", publicId);
  }

  private void mail(ExternalAdmin external) {
    String token = PublicId.random();
    external.link(token, clock.now());
    outbox.add(
        ExternalMail.KIND,
        ExternalMail.link(external.getPublicId(), token, callers.current().language()));
  }

  private AdminGroup group(String publicId) {
    AdminGroup group =
        groups
            .group(publicId)
            .orElseThrow(() -> new BusinessException("shared.text.required").onField("group"));
    // departments of his own he has none
    if (groups.scopes(group.getId()).isEmpty()) {
      throw new BusinessException("identity.external.noScope", group.getName()).onField("group");
    }
    return group;
  }

  /** Takes his rights until he is resumed. */
  public void suspend(String publicId, int version) {
    ExternalAdmin external = load(publicId, version);
    requireRole(external, ExternalState.ACTIVE, ExternalState.INVITED).pause();
    audit.record("external.suspend", "ExternalAdmin", publicId);
  }

  /**
   * Gives his rights back.
   *
   * @throws BusinessException {@code identity.external.ofTheSchool} when he administrates the
   *     school as one of its own meanwhile
   */
  @Fresh
  public void resume(String publicId, int version) {
    ExternalAdmin external = load(publicId, version);
    Membership role = requireRole(external, ExternalState.SUSPENDED);
    if (administrators.holder(Role.SUB_ADMIN, role.getPersonId()) != null
        || administrators.holder(Role.SUPER_ADMIN, role.getPersonId()) != null) {
      throw new BusinessException("identity.external.ofTheSchool", external.getName());
    }
    role.resume();
    audit.record("external.resume", "ExternalAdmin", publicId);
  }

  /**
   * Gives him another organization, group or last day, also when the former day is over.
   *
   * @throws BusinessException on fields {@code organization}, {@code group}, {@code endsOn} as
   *     {@link #invite}
   */
  @Fresh
  public void edit(String publicId, int version, ExternalChange change) {
    ExternalAdmin external = load(publicId, version);
    Map<String, Object> before = changeable(external);
    external.edit(
        change.organization(), group(change.group()).getId(), change.endsOn(), clock.today());
    Membership role = store.role(external);
    if (role != null) {
      role.change(external.getOrganization(), external.getGroupId(), external.endsAt());
    }
    audit.record("external.edit", "ExternalAdmin", publicId, before, changeable(external));
  }

  /** Removes him, or takes his invitation back; he may be invited again. */
  public void remove(String publicId, int version) {
    ExternalAdmin external = load(publicId, version);
    Membership role = store.role(external);
    if (role != null) {
      role.end(clock.now());
    }
    external.remove(clock.now());
    audit.record("external.remove", "ExternalAdmin", publicId, values(external), Map.of());
  }

  private ExternalAdmin load(String publicId, int version) {
    // the row before the school's lock, as the one who accepts takes them
    ExternalAdmin external =
        store.lock(callers.current().schoolId(), publicId).orElseThrow(NotFoundException::new);
    administrators.lock();
    if (directory.state(external) == ExternalState.REMOVED) {
      throw new NotFoundException();
    }
    external.expectVersion(version);
    return external;
  }

  private Membership requireRole(ExternalAdmin external, ExternalState... oneOf) {
    Membership role = store.role(external);
    if (role == null || !List.of(oneOf).contains(directory.state(external))) {
      throw new ConflictException();
    }
    return role;
  }

  private Map<String, Object> changeable(ExternalAdmin external) {
    Map<String, Object> values = new HashMap<>();
    values.put("organization", external.getOrganization());
    values.put("group", administrators.groupName(external.getGroupId()));
    values.put("endsOn", external.getEndsOn());
    return values;
  }

  private Map<String, Object> values(ExternalAdmin external) {
    Map<String, Object> values = changeable(external);
    values.put("name", external.getName());
    values.put("email", external.getEmail());
    return values;
  }
}
