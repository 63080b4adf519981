package org.smartcampus.contacts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.contacts.store.MemberStore;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.RosterAccounts;

/** A member is known by his account. */
@ApplicationScoped
public class MemberAccounts implements RosterAccounts {
  @Inject private MemberStore store;

  @Override
  public Optional<String> account(Role role, long refId) {
    return role == Role.STAFF ? store.find(refId).map(Member::getAccount) : Optional.empty();
  }
}
