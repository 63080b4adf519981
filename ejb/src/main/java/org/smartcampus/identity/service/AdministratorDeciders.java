package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.exports.ExportDeciders;

/** Super administrators of the caller's school, or the bureau's administrators at the bureau. */
@ApplicationScoped
public class AdministratorDeciders implements ExportDeciders {
  @Inject private Administrators administrators;
  @Inject private PersonStore persons;
  @Inject private Callers callers;

  @Override
  public Set<Long> persons() {
    if (callers.current().schoolId() == Caller.BUREAU) {
      return persons.bureauMemberships(Role.BUREAU_ADMIN).stream()
          .map(m -> m.getPersonId())
          .collect(Collectors.toSet());
    }
    return administrators.holders(Role.SUPER_ADMIN).stream()
        .map(h -> h.person().getId())
        .collect(Collectors.toSet());
  }
}
