package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartcampus.identity.model.AdminGroup;
import org.smartcampus.identity.model.AdminGroupScope;
import org.smartcampus.identity.model.AdminRights;
import org.smartcampus.identity.model.ScopeKind;
import org.smartcampus.identity.store.AdministratorStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Permission;

/** Stores admin groups with their scopes, within the transaction of a guarded service. */
@ApplicationScoped
public class AdminGroupWriter {
  private static final int NAME = 32;

  @Inject private AdministratorStore store;
  @Inject private AdminScopes scopes;
  @Inject private Audit audit;

  /** What a group may do, without the right to enter the console that all have. */
  static Set<Permission> rights(AdminGroup group) {
    Set<Permission> rights = EnumSet.copyOf(group.permissions());
    rights.remove(Permission.CONSOLE_ENTER);
    return rights;
  }

  AdminGroup add(AdminGroupInput input) {
    Set<Permission> rights = rights(input);
    requireFree(input.name(), null);
    AdminGroup group = new AdminGroup(input.name(), rights);
    group.setOwnDepartments(input.ownDepartments());
    store.add(group);
    store.flush();
    scope(group, ScopeKind.DEPARTMENT, scopes.ids(ScopeKind.DEPARTMENT, input.departments()));
    scope(group, ScopeKind.NODE, scopes.ids(ScopeKind.NODE, input.nodes()));
    store.flush();
    audit.record("group.create", "AdminGroup", group.getPublicId(), Map.of(), values(group));
    return group;
  }

  void edit(AdminGroup group, AdminGroupInput input) {
    Set<Permission> rights = rights(input);
    requireFree(input.name(), group);
    store.touch(group);
    Map<String, Object> before = values(group);
    group.rename(input.name());
    group.grant(rights);
    group.setOwnDepartments(input.ownDepartments());
    keep(group, ScopeKind.DEPARTMENT, scopes.ids(ScopeKind.DEPARTMENT, input.departments()));
    keep(group, ScopeKind.NODE, scopes.ids(ScopeKind.NODE, input.nodes()));
    store.flush();
    audit.record("group.update", "AdminGroup", group.getPublicId(), before, values(group));
  }

  AdminGroup copy(AdminGroup group) {
    AdminGroup copy = new AdminGroup(freeName(group.getName()), group.permissions());
    copy.setOwnDepartments(group.isOwnDepartments());
    store.add(copy);
    store.flush();
    store
        .scopes(group.getId())
        .forEach(s -> store.add(new AdminGroupScope(copy.getId(), s.getKind(), s.getTargetId())));
    store.flush();
    audit.record("group.create", "AdminGroup", copy.getPublicId(), Map.of(), values(copy));
    return copy;
  }

  void delete(AdminGroup group) {
    audit.record("group.delete", "AdminGroup", group.getPublicId(), values(group), Map.of());
    store.forgetSeeing(group.getId());
    store.scopes(group.getId()).forEach(store::remove);
    store.flush();
    store.remove(group);
  }

  private void scope(AdminGroup group, ScopeKind kind, Set<Long> targets) {
    targets.forEach(id -> store.add(new AdminGroupScope(group.getId(), kind, id)));
  }

  private void keep(AdminGroup group, ScopeKind kind, Set<Long> targets) {
    Map<Long, AdminGroupScope> known = new HashMap<>();
    store.scopes(group.getId()).stream()
        .filter(s -> s.getKind() == kind)
        .forEach(s -> known.put(s.getTargetId(), s));
    known.forEach(
        (id, scope) -> {
          if (!targets.contains(id)) {
            store.remove(scope);
          }
        });
    scope(
        group,
        kind,
        targets.stream().filter(id -> !known.containsKey(id)).collect(Collectors.toSet()));
  }

  /** A right without anything that it reaches would show empty pages and explain nothing. */
  private static Set<Permission> rights(AdminGroupInput input) {
    Set<Permission> rights = AdminRights.completed(input.rights());
    if (AdminRights.ofContacts(rights)
        && input.departments().isEmpty()
        && !input.ownDepartments()) {
      throw new BusinessException("identity.group.noDepartment").onField("departments");
    }
    if (AdminRights.ofEducation(rights) && input.nodes().isEmpty()) {
      throw new BusinessException("identity.group.noNode").onField("nodes");
    }
    return rights;
  }

  private void requireFree(String name, AdminGroup self) {
    store
        .named(name)
        .filter(g -> self == null || !g.getId().equals(self.getId()))
        .ifPresent(
            g -> {
              throw new BusinessException("identity.group.nameTaken", g.getName()).onField("name");
            });
  }

  /** The name with the first number behind it that no group has yet. */
  private String freeName(String name) {
    for (int i = 2; ; i++) {
      String end = " (" + i + ")";
      int points = name.codePointCount(0, name.length());
      int most = Math.min(points, NAME - end.length());
      String free = name.substring(0, name.offsetByCodePoints(0, most)) + end;
      if (store.named(free).isEmpty()) {
        return free;
      }
    }
  }

  private Map<String, Object> values(AdminGroup group) {
    List<ScopeTarget> scope = scopes.of(group.getId());
    return Map.of(
        "name", group.getName(),
        "rights", String.join(", ", rights(group).stream().map(Enum::name).sorted().toList()),
        "ownDepartments", group.isOwnDepartments(),
        "scope", String.join(", ", scope.stream().map(ScopeTarget::label).toList()));
  }
}
