package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;

/** Takes a parent's access to the school away once his last relation has ended. */
@ApplicationScoped
public class ParentRoleEnder implements OutboxHandler {
  static final String KIND = "contactparents.unbound";

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
    memberships.end(
        message.schoolId(), Role.PARENT, Long.parseLong(message.payload().get("parent")));
  }
}
