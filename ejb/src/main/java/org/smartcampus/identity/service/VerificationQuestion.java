package org.smartcampus.identity.service;

import java.time.Instant;
import java.util.List;
import org.smartcampus.identity.model.VerificationState;
import org.smartcampus.shared.model.Mobile;

/**
 * What the page of the second verification asks (§3.12).
 *
 * @param until end of the lock, or null
 * @param byCode whether a code to the mobile or a second factor of ours is asked for
 * @param mobile where a code goes; prints masked; null for a person without
 * @param codeSent whether one was sent to this session
 * @param byFactor whether he may prove a second factor instead
 * @param pages schools whose own page he has to pass
 */
public record VerificationQuestion(
    VerificationState state,
    Instant until,
    boolean byCode,
    Mobile mobile,
    boolean codeSent,
    boolean byFactor,
    List<OwnPage> pages) {

  /**
   * A school's own page.
   *
   * @param school public id
   * @param host where it is
   */
  public record OwnPage(String school, String name, String host) {}
}
