package org.smartcampus.contacts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.smartcampus.contacts.model.Department;
import org.smartcampus.contacts.model.MemberRules;
import org.smartcampus.contacts.store.DepartmentStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;

/** Changes of the tree that form and import share; within the transaction of a guarded service. */
@ApplicationScoped
public class Departments {
  @Inject private DepartmentStore store;
  @Inject private SchoolService schools;
  @Inject private Callers callers;
  @Inject private Audit audit;

  /** The department that stands for the school; made when first asked for. */
  Department root() {
    return store
        .root()
        .orElseGet(
            () -> {
              int school = callers.current().schoolId();
              Department root = Department.root(schools.name(school, Language.ZH_HANT));
              store.add(root, null);
              return root;
            });
  }

  /**
   * Adds a department at the end of its siblings.
   *
   * @throws BusinessException {@code contacts.department.nameTaken}, {@code …tooMany}, {@code
   *     …tooDeep}
   */
  Department add(Department parent, String rawName) {
    String name = MemberRules.departmentName(rawName);
    requireFree(parent.getId(), name, null);
    long siblings = store.childCount(parent.getId());
    if (store.count() > MemberRules.DEPARTMENTS || siblings >= MemberRules.DEPARTMENTS) {
      throw new BusinessException("contacts.department.tooMany", MemberRules.DEPARTMENTS);
    }
    int number = store.nextNumber();
    Department added = new Department(parent, name, number, (int) siblings);
    store.add(added, parent);
    audit.record("dept.create", "Department", added.getPublicId(), Map.of(), Map.of("name", name));
    return added;
  }

  /** Refuses a name that a sibling has. */
  void requireFree(long parent, String name, Long self) {
    store
        .child(parent, name)
        .filter(d -> !d.getId().equals(self))
        .ifPresent(
            d -> {
              throw new BusinessException("contacts.department.nameTaken", d.getName())
                  .onField("departmentName");
            });
  }
}
