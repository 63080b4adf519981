package org.smartcampus.identity.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.smartcampus.identity.model.ExternalState;

/**
 * An external administrator as P-51 lists him.
 *
 * @param email printed masked
 * @param group name of his admin group
 * @param groupId public id of that group; empty when it is gone
 * @param endsOn his last day
 * @param accepted whether he followed his link
 */
public record ExternalRow(
    String publicId,
    int version,
    String name,
    String organization,
    String email,
    String group,
    String groupId,
    LocalDate endsOn,
    boolean accepted,
    ExternalState state)
    implements Serializable {
  public boolean isSuspended() {
    return state == ExternalState.SUSPENDED;
  }

  /** Whether there is a role to suspend. */
  public boolean isSuspendable() {
    return accepted && (state == ExternalState.ACTIVE || state == ExternalState.INVITED);
  }

  /** Whether another link may be mailed to him. */
  public boolean isLinkable() {
    return !accepted && state == ExternalState.INVITED;
  }
}
