package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.smartcampus.identity.model.AdminGroup;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** What the caller is and may do, in each of his schools (F011, M-16, §3.1 step 7). */
@Stateless
@Requires(Permission.SIGNED_IN)
public class OwnRights {
  @Inject private CallerFactory factory;
  @Inject private PersonStore store;
  @Inject private SchoolService schools;
  @Inject private InSchool transactions;
  @Inject private Callers callers;

  /**
   * A role in a school, or in the bureau.
   *
   * @param school name of the school; empty for the bureau
   * @param group name of a sub-administrator's group, else empty
   * @param organization of somebody from outside the school, else empty
   * @param founder whether he is the school's founder
   */
  public record OwnRole(
      String school, Role role, String group, String organization, boolean founder) {}

  /** The caller's roles, school by school. */
  public List<OwnRole> roles(SignedIn session) {
    return session.roles().stream().map(this::role).toList();
  }

  private OwnRole role(SignedIn.RoleIn in) {
    SchoolSummary school = in.schoolId() == null ? null : schools.byId(in.schoolId());
    return new OwnRole(
        school == null ? "" : school.name(),
        in.role(),
        in.role() == Role.SUB_ADMIN ? group(in) : "",
        in.organization() == null ? "" : in.organization(),
        in.role() == Role.SUPER_ADMIN
            && Objects.equals(school.founderId(), callers.current().personId()));
  }

  private String group(SignedIn.RoleIn in) {
    Optional<AdminGroup> group = transactions.call(in.schoolId(), () -> store.group(in.refId()));
    return group.map(AdminGroup::getName).orElse("");
  }

  /** What the caller may do at a console in the school that he works in, from a phone too. */
  public Set<Permission> rights(SignedIn session) {
    Caller caller = callers.current();
    return session.kind() == SessionKind.PHONE
        ? factory.of(session.atConsole(), caller).permissions()
        : caller.permissions();
  }
}
