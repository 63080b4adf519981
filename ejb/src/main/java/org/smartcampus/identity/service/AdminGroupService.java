package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.identity.model.AdminGroup;
import org.smartcampus.identity.model.PersonSession;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.ScopeKind;
import org.smartcampus.identity.store.AdministratorStore;
import org.smartcampus.identity.store.AdministratorStore.Holder;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Open;
import org.smartcampus.shared.service.Requires;

/**
 * Admin groups of the caller's school: sub-administrators who share one set of rights and one scope
 * (F109–F113, P-52, §3.8).
 */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class AdminGroupService {
  @Inject private AdministratorStore store;
  @Inject private Administrators administrators;
  @Inject private AdminScopes scopes;
  @Inject private ExternalDirectory externals;
  @Inject private AdminGroupWriter writer;
  @Inject private PersonStore sessions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** All groups by name, each with its administrators. */
  public List<AdminGroupRow> list() {
    Map<Long, List<AdministratorRow>> members = administrators.byGroup();
    return store.groups().stream()
        .map(
            g ->
                new AdminGroupRow(
                    g.getPublicId(),
                    g.getVersion(),
                    g.getName(),
                    g.isActive(),
                    AdminGroupWriter.rights(g),
                    scopes.of(g.getId()).stream().map(ScopeTarget::label).toList(),
                    g.isOwnDepartments(),
                    members.getOrDefault(g.getId(), List.of())))
        .toList();
  }

  /** One group with its scope and its administrators. */
  public AdminGroupDetail find(String publicId) {
    AdminGroup group = load(publicId);
    return new AdminGroupDetail(
        publicId,
        group.getVersion(),
        group.getName(),
        group.isActive(),
        AdminGroupWriter.rights(group),
        group.isOwnDepartments(),
        scopes.of(group.getId()),
        administrators.ofGroup(group.getId()));
  }

  /** At most 50 departments or nodes of a name that a scope may begin at. */
  public List<ScopeTarget> targets(ScopeKind kind, String text) {
    return scopes.find(kind, text);
  }

  /**
   * Stores a new group.
   *
   * @return its public id
   * @throws BusinessException {@code identity.group.nameTaken}, {@code …noRight}, {@code
   *     …noDepartment} and {@code …noNode} for rights without anything that they reach
   */
  public String add(AdminGroupInput input) {
    administrators.lock();
    return writer.add(input).getPublicId();
  }

  /**
   * Changes a group; its administrators have the new rights with their next request. Where it has
   * some, a fresh proof is asked for: their rights may grow by it.
   *
   * @throws ConflictException when somebody changed it meanwhile
   * @throws BusinessException as {@link #add}
   */
  public void edit(String publicId, int version, AdminGroupInput input) {
    administrators.lock();
    AdminGroup group = load(publicId);
    group.expectVersion(version);
    if (isHeld(group)) {
      callers.current().requireFresh(clock.now());
    }
    writer.edit(group, input);
  }

  /** Makes a group of the same rights and scope, without administrators; returns its public id. */
  public String copy(String publicId) {
    administrators.lock();
    return writer.copy(load(publicId)).getPublicId();
  }

  /** Takes the rights from all of a group's administrators until it is resumed. */
  public void suspend(String publicId, int version) {
    AdminGroup group = load(publicId);
    group.expectVersion(version);
    group.suspend();
    audit.record("group.suspend", "AdminGroup", publicId);
  }

  /** Gives the rights back. */
  @Fresh
  public void resume(String publicId, int version) {
    AdminGroup group = load(publicId);
    group.expectVersion(version);
    group.resume();
    audit.record("group.resume", "AdminGroup", publicId);
  }

  /**
   * Deletes a group without administrators.
   *
   * @throws BusinessException {@code identity.group.hasMembers}
   */
  public void delete(String publicId, int version) {
    administrators.lock();
    AdminGroup group = load(publicId);
    group.expectVersion(version);
    if (isHeld(group)) {
      throw new BusinessException("identity.group.hasMembers", group.getName());
    }
    writer.delete(group);
  }

  /**
   * Puts a joined member into a group.
   *
   * @throws BusinessException {@code identity.admin.notJoined}; {@code identity.admin.isSuper} for
   *     a super administrator; {@code identity.admin.inGroup} for somebody who has a group already:
   *     one person has one group in a school
   */
  @Fresh
  public void addMember(String publicId, String member) {
    administrators.lock();
    AdminGroup group = load(publicId);
    AdminCandidate candidate = administrators.joined(member);
    long person = candidate.personId();
    if (administrators.holder(Role.SUPER_ADMIN, person) != null) {
      throw new BusinessException("identity.admin.isSuper", candidate.name()).onField("member");
    }
    Holder seat = administrators.holder(Role.SUB_ADMIN, person);
    if (seat != null) {
      throw new BusinessException(
              "identity.admin.inGroup",
              candidate.name(),
              administrators.groupName(seat.membership().getRefId()))
          .onField("member");
    }
    administrators.give(person, Role.SUB_ADMIN, group.getId());
  }

  /** Takes somebody out of a group; his open sessions lose its rights with their next request. */
  public void removeMember(String publicId, String person) {
    administrators.lock();
    AdminGroup group = load(publicId);
    Holder seat = administrators.holder(Role.SUB_ADMIN, person);
    if (!group.getId().equals(seat.membership().getRefId())) {
      throw new NotFoundException();
    }
    administrators.end(seat);
  }

  /**
   * Lets a super administrator look at the console through a group's eyes, with its rights and
   * scope and no others, until he ends it or chooses another school.
   *
   * @param token the session's
   */
  public void see(String token, String publicId) {
    administrators.lock();
    AdminGroup group = load(publicId);
    PersonSession session =
        sessions
            .session(SessionService.hash(token))
            .filter(s -> callers.current().personId().equals(s.getPersonId()))
            .orElseThrow(NotFoundException::new);
    session.setSchoolId(callers.current().schoolId());
    session.setSeeingGroupId(group.getId());
    audit.record("group.see", "AdminGroup", publicId);
  }

  /** The group through whose eyes the caller looks; empty when he does not. */
  @Open("the name of what the caller looks at himself")
  public Optional<String> seen(Long group) {
    return group == null
        ? Optional.empty()
        : Optional.of(administrators.groupName(group)).filter(name -> !name.isEmpty());
  }

  private boolean isHeld(AdminGroup group) {
    return !administrators.seats(group.getId()).isEmpty() || externals.isUsing(group.getId());
  }

  private AdminGroup load(String publicId) {
    return store.group(publicId).orElseThrow(NotFoundException::new);
  }
}
