package org.smartcampus.contacts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.smartcampus.contacts.model.Department;
import org.smartcampus.contacts.store.DepartmentStore;
import org.smartcampus.contacts.store.Reach;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.shared.model.Permission;

/** Turns the caller's scope into the departments it reaches. */
@ApplicationScoped
public class Reaches {
  @Inject private Callers callers;
  @Inject private DepartmentStore store;

  Reach current() {
    return of(callers.current().scope(Permission.CONTACTS_VIEW, Permission.TEACHERS_MANAGE));
  }

  /** The departments that a scope of the caller reaches. */
  Reach of(Scope scope) {
    return scope.all() ? Reach.ALL : new Reach(false, paths(scope));
  }

  /** Ids of the topmost departments of a caller's scope that is not everything. */
  List<Long> roots() {
    Scope scope = callers.current().scope(Permission.CONTACTS_VIEW, Permission.TEACHERS_MANAGE);
    List<String> top = paths(scope);
    return store.byIds(scope.departmentIds()).stream()
        .filter(department -> top.contains(department.getPath()))
        .map(Department::getId)
        .toList();
  }

  private List<String> paths(Scope scope) {
    List<String> all =
        store.byIds(scope.departmentIds()).stream().map(Department::getPath).toList();
    return all.stream()
        .filter(p -> all.stream().noneMatch(q -> !q.equals(p) && p.startsWith(q)))
        .toList();
  }
}
