package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.smartcampus.identity.model.Membership;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;

/**
 * Writes into the audit what a person did before he is in any school: an entry in each school where
 * he has a role, as what he is there, and in the bureau's for one without any (P-43).
 */
@ApplicationScoped
class PersonTrace {
  @Inject private PersonStore store;
  @Inject private Callers callers;
  @Inject private Audit audit;

  /** Records an action of a person; {@code facts} as {@code after} of {@link Audit#record}. */
  void record(String action, long personId, Map<String, ?> facts) {
    String name = store.find(personId).map(Person::getName).orElse("");
    Map<Integer, String> roles = new LinkedHashMap<>();
    store.memberships(personId).stream()
        .sorted(Comparator.comparing(Membership::getRole))
        .forEach(m -> roles.putIfAbsent(m.getSchoolId(), m.getRole().name()));
    if (roles.isEmpty()) {
      roles.put(null, "PERSON");
    }
    Caller door = callers.current();
    roles.forEach(
        (school, role) ->
            callers.as(
                door.known(personId, name, role, school),
                () -> {
                  audit.record(action, "Person", personId, Map.of(), facts);
                  return null;
                }));
  }
}
