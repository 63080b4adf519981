package org.smartcampus.platform.model;

import java.util.Arrays;
import java.util.List;

/**
 * What a log can be narrowed to (P-42, P-43). A type is known by the beginnings of its actions'
 * codes; the last one of each log holds whatever no other type of it does.
 */
public enum AuditType {
  PERMISSIONS(
      AuditLog.ADMINISTRATORS,
      "role.",
      "group.",
      "founder.",
      "admin.",
      "adminqr.",
      "adminapp.",
      "external.",
      "bureau."),
  PEOPLE(AuditLog.ADMINISTRATORS, "member.", "dept."),
  APPLICATIONS(AuditLog.ADMINISTRATORS, "app.", "pnotice."),
  SCHOOL(AuditLog.ADMINISTRATORS, "school.", "org.", "stmt.", "setting."),
  HOME_SCHOOL(AuditLog.ADMINISTRATORS, "edu."),
  OTHER(AuditLog.ADMINISTRATORS),
  SIGN_IN(AuditLog.MEMBERS, "session."),
  LOCK(AuditLog.MEMBERS, "code."),
  IDENTITY(AuditLog.MEMBERS, "member.identity", "edu.parent.identity"),
  JOINING(AuditLog.MEMBERS, "join.", "member.join", "edu.invite.", "edu.verify.", "edu.relation."),
  REST(AuditLog.MEMBERS);

  private final AuditLog log;
  private final List<String> actions;

  AuditType(AuditLog log, String... actions) {
    this.log = log;
    this.actions = List.of(actions);
  }

  /** The types of a log, in the order in which they are offered. */
  public static List<AuditType> of(AuditLog log) {
    return Arrays.stream(values()).filter(type -> type.log == log).toList();
  }

  /** The log that can be narrowed to this type. */
  public AuditLog log() {
    return log;
  }

  /** Beginnings of its actions' codes; empty for the one that holds what no other type does. */
  public List<String> actions() {
    return actions;
  }

  /** Beginnings of all codes that the log's other types hold. */
  public List<String> others() {
    return of(log).stream()
        .filter(type -> type != this)
        .flatMap(type -> type.actions.stream())
        .toList();
  }
}
