package org.smartcampus.contacts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.contacts.store.MemberStore;
import org.smartcampus.contacts.store.Reach;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.shared.service.Open;

/** Members of the roster within the caller's scope, one by one. */
@ApplicationScoped
@Open("the services that ask it have asked for the right; what it gives is cut to the scope")
public class ReachedMembers {
  @Inject private MemberStore store;
  @Inject private Reaches reaches;

  /** A member by public id; empty when he is absent, has left, or is outside the scope. */
  public Optional<Member> find(String publicId) {
    return find(publicId, reaches.current());
  }

  /** The same within one scope of the caller's. */
  public Optional<Member> find(String publicId, Scope within) {
    return find(publicId, reaches.of(within));
  }

  private Optional<Member> find(String publicId, Reach reach) {
    return store
        .find(publicId)
        .filter(m -> m.getState() != MemberState.LEFT && store.within(m.getId(), reach));
  }
}
