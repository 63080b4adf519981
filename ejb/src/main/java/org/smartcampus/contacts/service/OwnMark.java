package org.smartcampus.contacts.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.contacts.store.MemberStore;
import org.smartcampus.identity.service.OwnNumber;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** By what a watermark names who looks (F095). */
@Stateless
@Requires(Permission.SIGNED_IN)
public class OwnMark {
  @Inject private MemberStore members;
  @Inject private OwnNumber number;
  @Inject private Callers callers;

  /**
   * The caller's name with his account in the school that he works in; for somebody without one,
   * such as a parent, with the last four digits of his mobile.
   */
  public String text() {
    Caller caller = callers.current();
    String account =
        caller.memberId() == null
            ? ""
            : members.find(caller.memberId()).map(Member::getAccount).orElse("");
    return caller.name() + " " + (account.isEmpty() ? number.lastFour() : account);
  }
}
