package org.smartcampus.contacts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartcampus.contacts.model.Department;
import org.smartcampus.contacts.model.DepartmentMember;
import org.smartcampus.contacts.store.DepartmentStore;
import org.smartcampus.contacts.store.MemberStore;
import org.smartcampus.identity.model.ScopeKind;
import org.smartcampus.identity.service.ScopeTarget;
import org.smartcampus.identity.service.ScopeTargets;

/** Departments as beginnings of an admin group's scope (§3.8). */
@ApplicationScoped
public class DepartmentScopes implements ScopeTargets {
  @Inject private DepartmentService departments;
  @Inject private DepartmentStore store;
  @Inject private MemberStore members;

  @Override
  public ScopeKind kind() {
    return ScopeKind.DEPARTMENT;
  }

  @Override
  public List<ScopeTarget> find(String text) {
    Set<String> found = new LinkedHashSet<>();
    departments.search(text).forEach(d -> found.add(d.publicId()));
    return byIds(store.byPublicIds(found).stream().map(Department::getId).toList());
  }

  @Override
  public Optional<ScopeTarget> byPublicId(String publicId) {
    return store.find(publicId).flatMap(d -> byIds(List.of(d.getId())).stream().findFirst());
  }

  @Override
  public List<ScopeTarget> byIds(Collection<Long> ids) {
    List<ScopeTarget> targets = new ArrayList<>();
    departments
        .choices(ids)
        .forEach(
            (id, d) ->
                targets.add(new ScopeTarget(ScopeKind.DEPARTMENT, id, d.publicId(), d.label())));
    return targets;
  }

  @Override
  public Set<Long> own(long memberId) {
    return members.places(List.of(memberId)).stream()
        .map(DepartmentMember::getDepartmentId)
        .collect(Collectors.toSet());
  }
}
