package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.smartcampus.identity.model.AdminGroup;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.ScopeKind;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.platform.service.Scopes;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Open;

/**
 * Turns a session into the caller of one request: the roles in the school become permissions and a
 * scope, read afresh each time (§3.8). An administrator's roles give nothing to a session without
 * the second factor, and no role anything to one whose second verification is due.
 */
@ApplicationScoped
@Open("makes the caller whom every guard asks")
public class CallerFactory {
  private static final Set<Permission> OF_SUPER_ADMIN =
      EnumSet.of(
          Permission.CONSOLE_ENTER,
          Permission.CONTACTS_VIEW,
          Permission.CONTACTS_MANAGE,
          Permission.STRUCTURE_VIEW,
          Permission.STRUCTURE_MANAGE,
          Permission.TEACHERS_MANAGE,
          Permission.STUDENTS_VIEW,
          Permission.STUDENTS_MANAGE,
          Permission.PARENTS_INVITE,
          Permission.PARENTS_VERIFY,
          Permission.PARENTS_NOTIFY,
          Permission.NOTICES_MANAGE,
          Permission.USAGE_VIEW,
          Permission.EXPORT_RUN,
          Permission.EXPORT_DECIDE,
          Permission.CONFIDENTIAL_VIEW,
          Permission.JOBS_VIEW,
          Permission.ADMINS_MANAGE,
          Permission.LOG_VIEW);

  private static final Set<Permission> OF_BUREAU_ADMIN =
      EnumSet.of(
          Permission.CONSOLE_ENTER,
          Permission.BUREAU_VIEW,
          Permission.BUREAU_MANAGE,
          Permission.EXPORT_RUN,
          Permission.EXPORT_DECIDE,
          Permission.LOG_VIEW);

  /** What a phone's session is good for: it lives longer than the console allows (design §8.3). */
  private static final Set<Permission> ON_THE_PHONE =
      EnumSet.of(
          Permission.SIGNED_IN, Permission.PARENT, Permission.STAFF, Permission.PARENTS_VERIFY);

  /**
   * The same within the minutes after a proof: administrators are set from the phone too (F114).
   */
  private static final Set<Permission> WITH_A_PROOF = EnumSet.copyOf(ON_THE_PHONE);

  static {
    WITH_A_PROOF.add(Permission.ADMINS_MANAGE);
  }

  /** What is left to people of a school that is read-only before its end (§3.7). */
  private static final Set<Permission> WHILE_CLOSING =
      EnumSet.of(
          Permission.SIGNED_IN,
          Permission.PARENT,
          Permission.STAFF,
          Permission.CONSOLE_ENTER,
          Permission.CONTACTS_VIEW,
          Permission.STRUCTURE_VIEW,
          Permission.STUDENTS_VIEW,
          Permission.USAGE_VIEW,
          Permission.EXPORT_RUN,
          Permission.EXPORT_DECIDE,
          Permission.CONFIDENTIAL_VIEW,
          Permission.JOBS_VIEW,
          Permission.LOG_VIEW);

  @Inject private PersonStore store;
  @Inject private InSchool transactions;
  @Inject @Any private Instance<TeacherScopes> teachers;
  @Inject private AdminScopes scopes;
  @Inject CampusClock clock;

  /**
   * The caller of a session in the school it works in; language, address and request come from the
   * door.
   */
  public Caller of(SignedIn session, Caller door) {
    return of(session, session.school(), door);
  }

  /** The same person in another of his schools, for lists over all of them (a parent's inbox). */
  public Caller of(SignedIn session, Integer school, Caller door) {
    Draft draft = new Draft();
    if (session.isUnverified()) {
      return door.known(session.personId(), session.name(), draft.role, school);
    }
    draft.seeing = seeing(session, school);
    draft.permissions.add(Permission.SIGNED_IN);
    for (SignedIn.RoleIn in : session.effectiveRoles()) {
      if (in.role() == Role.BUREAU_ADMIN) {
        draft.take("BUREAU_ADMIN", OF_BUREAU_ADMIN);
      } else if (school != null && school.equals(in.schoolId())) {
        addRole(draft, in);
      }
    }
    if (school != null && (draft.groupId != null || draft.memberId != null)) {
      transactions.call(
          school,
          () -> {
            addScopes(draft);
            return null;
          });
    }
    if (session.kind() == SessionKind.PHONE) {
      draft.permissions.retainAll(isFresh(session) ? WITH_A_PROOF : ON_THE_PHONE);
    }
    if (session.isClosing(school)) {
      draft.permissions.retainAll(WHILE_CLOSING);
    }
    return new Caller(
        session.personId(),
        session.name(),
        draft.role,
        draft.seat,
        school,
        draft.memberId,
        draft.parentId,
        draft.permissions,
        draft.all ? Scopes.of(Scope.ALL) : draft.scopes,
        door.language(),
        door.address(),
        door.userAgent(),
        door.requestId(),
        // an administrator's proof is his second factor: with one alone nothing is proven freshly
        session.lacksSecondFactor() ? null : session.provenAt());
  }

  private boolean isFresh(SignedIn session) {
    return !session.lacksSecondFactor()
        && session.provenAt() != null
        && clock.now().isBefore(session.provenAt().plus(Caller.FRESH));
  }

  /**
   * The group through whose eyes a super administrator of the school looks; null for nobody else.
   */
  private Long seeing(SignedIn session, Integer school) {
    Long group = session.seeingGroup();
    boolean may =
        group != null
            && school != null
            && session.effectiveRoles().stream()
                .anyMatch(in -> in.role() == Role.SUPER_ADMIN && school.equals(in.schoolId()));
    return may && transactions.call(school, () -> store.group(group)).isPresent() ? group : null;
  }

  private static void addRole(Draft draft, SignedIn.RoleIn in) {
    switch (in.role()) {
      case SUPER_ADMIN -> {
        if (draft.seeing == null) {
          draft.take("SUPER_ADMIN", OF_SUPER_ADMIN);
          draft.all = true;
        } else {
          draft.take("SUPER_ADMIN", Set.of(Permission.CONSOLE_ENTER));
          draft.groupId = draft.seeing;
        }
      }
      case SUB_ADMIN -> {
        boolean outside = in.organization() != null;
        draft.take(outside ? "EXTERNAL_ADMIN" : "SUB_ADMIN", Set.of(Permission.CONSOLE_ENTER));
        draft.groupId = in.refId();
        draft.seat = outside ? in.organization() : "";
      }
      case STAFF -> {
        draft.take("STAFF", Set.of(Permission.STAFF));
        draft.memberId = in.refId();
      }
      case PARENT -> {
        draft.take("PARENT", Set.of(Permission.PARENT));
        draft.parentId = in.refId();
      }
      case BUREAU_ADMIN -> throw new IllegalStateException("not a role in a school");
    }
  }

  private void addScopes(Draft draft) {
    if (draft.groupId != null) {
      store
          .group(draft.groupId)
          .filter(AdminGroup::isActive)
          .ifPresent(group -> addGroup(draft, group));
    }
    // through a group's eyes one sees what the group has, and nothing of one's own
    if (draft.memberId != null && draft.seeing == null) {
      for (TeacherScopes source : teachers) {
        for (TeacherScopes.Post post : source.of(draft.memberId)) {
          draft.reach(post.permissions(), new Scope(false, Set.of(), post.nodeIds()));
        }
      }
    }
  }

  private void addGroup(Draft draft, AdminGroup group) {
    Set<Long> departments = new HashSet<>();
    Set<Long> nodes = new HashSet<>();
    store
        .scopes(group.getId())
        .forEach(
            s -> (s.getKind() == ScopeKind.DEPARTMENT ? departments : nodes).add(s.getTargetId()));
    if (group.isOwnDepartments() && draft.memberId != null) {
      departments.addAll(scopes.own(draft.memberId));
    }
    draft.seat = draft.seat.isEmpty() ? group.getName() : group.getName() + " · " + draft.seat;
    draft.reach(group.permissions(), new Scope(false, departments, nodes));
  }

  /** Collects what the roles give. */
  private static final class Draft {
    private final Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    private Scopes scopes = Scopes.none();
    private String role = "PERSON";
    private String seat = "";
    private boolean all;
    private Long groupId;
    private Long memberId;
    private Long parentId;
    private Long seeing;

    /** Adds rights with what they reach; each right keeps the scope that it came with (§3.8). */
    void reach(Set<Permission> rights, Scope scope) {
      permissions.addAll(rights);
      scopes = scopes.plus(rights, scope);
    }

    void take(String name, Set<Permission> given) {
      if (role.equals("PERSON") || name.endsWith("ADMIN")) {
        role = name;
      }
      permissions.addAll(given);
    }
  }
}
