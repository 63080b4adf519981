package org.smartcampus.contactparents.service;

import java.io.Serializable;
import java.time.Instant;
import org.smartcampus.joining.model.JoinTokenState;
import org.smartcampus.joining.service.InvitationDetail;

/**
 * A class in the list of invitations (P-65). Counters are of its present link.
 *
 * @param state null when no link was made yet
 */
public record InvitationRow(
    String classPublicId,
    String className,
    String fullName,
    boolean hasFormTeacher,
    JoinTokenState state,
    Instant expiresAt,
    int scanned,
    int submitted,
    int approved)
    implements Serializable {
  static InvitationRow of(NodeSummary node, boolean hasFormTeacher, InvitationDetail link) {
    return new InvitationRow(
        node.publicId(),
        node.name(),
        node.fullName(),
        hasFormTeacher,
        link == null ? null : link.state(),
        link == null ? null : link.expiresAt(),
        link == null ? 0 : link.scanned(),
        link == null ? 0 : link.submitted(),
        link == null ? 0 : link.approved());
  }

  /** Text key of the state's name. */
  public String stateKey() {
    return "joining.tokenState."
        + (!hasFormTeacher ? "BLOCKED" : state == null ? "NONE" : state.name());
  }

  /** Tone of the state's chip. */
  public String tone() {
    if (!hasFormTeacher) {
      return "wrong";
    }
    return state == JoinTokenState.ACTIVE ? "done" : state == null ? "neutral" : "waiting";
  }
}
