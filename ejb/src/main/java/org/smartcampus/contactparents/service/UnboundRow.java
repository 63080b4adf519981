package org.smartcampus.contactparents.service;

import java.io.Serializable;

/**
 * A parent who was imported but never bound, beside one child (P-71).
 *
 * @param mobile masked, or empty when he has none
 */
public record UnboundRow(
    long relationId,
    String className,
    String studentPublicId,
    String student,
    String studentNo,
    String parent,
    String relation,
    String mobile,
    String email)
    implements Serializable {
  public boolean isReachable() {
    return !mobile.isEmpty() || !email.isEmpty();
  }
}
