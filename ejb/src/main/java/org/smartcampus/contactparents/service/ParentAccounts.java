package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.smartcampus.contactparents.model.Parent;
import org.smartcampus.contactparents.store.RosterStore;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.RosterAccounts;

/** A parent has no account: he is known by his public id. */
@ApplicationScoped
public class ParentAccounts implements RosterAccounts {
  @Inject private RosterStore store;

  @Override
  public Optional<String> account(Role role, long refId) {
    return role == Role.PARENT ? store.parent(refId).map(Parent::getPublicId) : Optional.empty();
  }
}
