package org.smartcampus.contacts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.contacts.store.MemberStore;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.identity.service.VerifiedMobileListener;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Mobile;

/**
 * A member of the roster who proves his mobile becomes a joined one (F005, F064). Disabled members
 * and those who left are not known.
 */
@ApplicationScoped
public class MemberJoining implements VerifiedMobileListener {
  @Inject private MemberStore store;
  @Inject private MembershipService memberships;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  @Override
  public boolean knows(int schoolId, Mobile mobile) {
    return member(schoolId, mobile).isPresent();
  }

  @Override
  public String proven(int schoolId, long personId, Mobile mobile) {
    return member(schoolId, mobile).map(m -> join(schoolId, personId, m)).orElse("");
  }

  private String join(int schoolId, long personId, Member member) {
    Long before = member.getPersonId();
    if (before == null || before != personId) {
      if (before != null) {
        // the number went to somebody else
        memberships.end(schoolId, Role.STAFF, member.getId());
      }
      member.join(personId, clock.now());
      audit.record(
          "member.join",
          "Member",
          member.getPublicId(),
          Map.of(),
          Map.of("state", member.getState()));
    }
    memberships.give(personId, schoolId, Role.STAFF, member.getId());
    return member.getName();
  }

  private Optional<Member> member(int schoolId, Mobile mobile) {
    return store
        .byMobile(BlindIndex.ofSchool(schoolId, mobile))
        .filter(m -> m.getState() == MemberState.INVITED || m.getState() == MemberState.JOINED);
  }
}
