package org.smartcampus.joining.service;

import java.time.Instant;
import org.smartcampus.joining.model.JoinToken;
import org.smartcampus.joining.model.JoinTokenState;
import org.smartcampus.platform.service.Site;

/**
 * An invitation as those see it who may hand it out (P-65).
 *
 * @param link the whole address that the QR holds
 * @param scanned browsers that opened it
 */
public record InvitationDetail(
    String publicId,
    long targetId,
    String link,
    JoinTokenState state,
    int quota,
    int scanned,
    int submitted,
    int approved,
    Instant expiresAt) {
  static InvitationDetail of(JoinToken token, Instant now) {
    return new InvitationDetail(
        token.getPublicId(),
        token.getTargetId(),
        Site.link("/join/" + token.secret()),
        token.stateAt(now),
        token.getQuota(),
        token.getScanned(),
        token.getSubmitted(),
        token.getApproved(),
        token.getExpiresAt());
  }
}
