package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smartcampus.identity.model.AdminGroupScope;
import org.smartcampus.identity.model.ScopeKind;
import org.smartcampus.identity.store.AdministratorStore;
import org.smartcampus.shared.model.BusinessException;

/** Scopes of admin groups in words and ids, over all features that own a tree. */
@ApplicationScoped
public class AdminScopes {
  @Inject private AdministratorStore store;
  @Inject @Any private Instance<ScopeTargets> sources;

  /** What a group's scope begins at: departments, then nodes; what is gone is left out. */
  List<ScopeTarget> of(long group) {
    Map<ScopeKind, List<Long>> ids = new EnumMap<>(ScopeKind.class);
    for (AdminGroupScope scope : store.scopes(group)) {
      ids.computeIfAbsent(scope.getKind(), k -> new ArrayList<>()).add(scope.getTargetId());
    }
    List<ScopeTarget> targets = new ArrayList<>();
    ids.forEach((kind, some) -> targets.addAll(source(kind).byIds(some)));
    return targets;
  }

  List<ScopeTarget> find(ScopeKind kind, String text) {
    return source(kind).find(text);
  }

  /**
   * Inner ids of what a form names.
   *
   * @throws BusinessException {@code identity.group.targetGone} when somebody deleted one meanwhile
   */
  Set<Long> ids(ScopeKind kind, Set<String> publicIds) {
    Set<Long> ids = new HashSet<>();
    for (String publicId : publicIds) {
      ids.add(source(kind).byPublicId(publicId).orElseThrow(() -> gone(kind)).id());
    }
    return ids;
  }

  private static BusinessException gone(ScopeKind kind) {
    return new BusinessException("identity.group.targetGone")
        .onField(kind == ScopeKind.DEPARTMENT ? "departments" : "nodes");
  }

  /** Departments of a member, for a group whose scope holds each administrator's own. */
  Set<Long> own(long memberId) {
    return source(ScopeKind.DEPARTMENT).own(memberId);
  }

  private ScopeTargets source(ScopeKind kind) {
    return sources.stream().filter(s -> s.kind() == kind).findFirst().orElseThrow();
  }
}
