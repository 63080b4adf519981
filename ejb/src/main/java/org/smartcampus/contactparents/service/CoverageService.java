package org.smartcampus.contactparents.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.smartcampus.contactparents.store.CoverageStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** How far parents are bound, class by class (P-45, P-71). */
@Stateless
public class CoverageService {
  @Inject private CoverageStore store;
  @Inject private Callers callers;

  /** Every active class in the caller's scope, in the structure's order. */
  @Requires({Permission.STUDENTS_VIEW, Permission.USAGE_VIEW})
  public List<CoverageRow> byClass() {
    return store.byClass(
        Branch.of(callers.current().scope(Permission.STUDENTS_VIEW, Permission.USAGE_VIEW)));
  }
}
