package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.smartcampus.identity.model.ExternalAdmin;
import org.smartcampus.identity.model.ExternalState;
import org.smartcampus.identity.store.ExternalStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.CampusClock;

/** The external administrators of the caller's school, within a guarded service's transaction. */
@ApplicationScoped
public class ExternalDirectory {
  @Inject private ExternalStore store;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  /** Those who are not removed, the newest first. */
  List<ExternalAdmin> list() {
    return store.list(callers.current().schoolId()).stream()
        .filter(x -> state(x) != ExternalState.REMOVED)
        .toList();
  }

  ExternalState state(ExternalAdmin external) {
    return external.stateAt(store.role(external), clock.now());
  }

  /** Whether somebody from outside is invited to a group or in it. */
  boolean isUsing(long group) {
    return list().stream().anyMatch(x -> x.getGroupId() == group);
  }
}
