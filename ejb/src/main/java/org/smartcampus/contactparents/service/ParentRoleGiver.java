package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;

/**
 * Gives a newly bound parent the role by which he signs in. It follows the approval as the system's
 * work, because a teacher's own right does not reach to roles.
 */
@ApplicationScoped
public class ParentRoleGiver implements OutboxHandler {
  static final String KIND = "contactparents.bound";

  @Inject private MembershipService memberships;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean inTransaction() {
    return true;
  }

  @Override
  public void handle(OutboxMessage message) {
    memberships.give(
        Long.parseLong(message.payload().get("person")),
        message.schoolId(),
        Role.PARENT,
        Long.valueOf(message.payload().get("parent")));
  }
}
