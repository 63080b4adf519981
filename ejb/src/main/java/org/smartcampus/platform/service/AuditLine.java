package org.smartcampus.platform.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * One entry of a log.
 *
 * @param id inner id, for {@link AuditLogService#detail}; never part of an address
 * @param actor name of who did it as it was then; empty for somebody not signed in
 * @param role word for what he was: {@code SUPER_ADMIN}, {@code SYSTEM} …, with a colon and for
 *     what he was it, if that is known
 * @param action code such as {@code dept.update}
 * @param objectType word such as {@code Department}
 * @param objectId public id or another name of the object
 * @param objectName its name today, or null where it has none or is gone
 * @param address network address it was done from; empty for the system
 */
public record AuditLine(
    long id,
    Instant at,
    String actor,
    String role,
    String action,
    String objectType,
    String objectId,
    String objectName,
    String address)
    implements Serializable {
  /** False for what was tried and refused. */
  public boolean isDone() {
    return !action.endsWith(".refused") && !action.endsWith(".lock");
  }

  /** The same line with its object's name. */
  AuditLine named(String name) {
    return new AuditLine(id, at, actor, role, action, objectType, objectId, name, address);
  }
}
