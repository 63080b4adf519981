package org.smartcampus.contactparents.model;

/** Roles of teachers, each on nodes of one kind (P-63, S13). */
public enum TeacherRole {
  CAMPUS_HEAD(NodeKind.CAMPUS),
  SECTION_HEAD(NodeKind.SECTION),
  GRADE_HEAD(NodeKind.GRADE),
  FORM_TEACHER(NodeKind.CLASS),
  SUBJECT_TEACHER(NodeKind.CLASS);

  private final NodeKind on;

  TeacherRole(NodeKind on) {
    this.on = on;
  }

  /** The kind of node that has this role. */
  public NodeKind on() {
    return on;
  }

  public String textKey() {
    return "contactparents.teacherRole." + name();
  }
}
