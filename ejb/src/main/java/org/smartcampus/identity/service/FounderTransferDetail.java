package org.smartcampus.identity.service;

import java.io.Serializable;
import java.time.Instant;
import org.smartcampus.identity.model.FounderTransferState;
import org.smartcampus.shared.model.Mobile;

/**
 * A transfer as the founder and the one who is to accept see it.
 *
 * @param mobile the caller's own number, to which codes go; prints masked
 * @param codeSent whether a code is on its way
 * @param stays whether the present founder stays super administrator
 */
public record FounderTransferDetail(
    String publicId,
    String school,
    String from,
    String to,
    boolean stays,
    FounderTransferState state,
    Instant expiresAt,
    Mobile mobile,
    boolean codeSent)
    implements Serializable {
  public boolean isWaiting() {
    return state == FounderTransferState.REQUESTED;
  }
}
