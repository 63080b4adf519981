package org.smartcampus.identity.service;

import org.smartcampus.shared.model.Mobile;

/**
 * Told when a person has proven a mobile number, in one transaction per school. Contacts makes an
 * imported member a joined one by it.
 */
public interface VerifiedMobileListener {
  /** True when a roster of this school knows the number, so that a code may be sent to it. */
  boolean knows(int schoolId, Mobile mobile);

  /**
   * The number is proven.
   *
   * @return the name the roster has for it, or an empty text
   */
  String proven(int schoolId, long personId, Mobile mobile);
}
