package org.smartcampus.identity.console;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartcampus.identity.model.ScopeKind;
import org.smartcampus.identity.service.AdminGroupDetail;
import org.smartcampus.identity.service.AdminGroupInput;
import org.smartcampus.identity.service.ScopeTarget;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Permission;

/** What is typed and ticked on P-52. */
public class AdminGroupForm implements Serializable {
  private static final long serialVersionUID = 1L;

  /** How far a right over rows of a kind goes (F112). */
  public enum Level {
    NONE,
    VIEW,
    MANAGE
  }

  private String name = "";
  private Level contacts = Level.NONE;
  private Level structure = Level.NONE;
  private Level students = Level.NONE;
  private boolean teachers;
  private boolean invite;
  private boolean verify;
  private boolean usage;
  private boolean exports;
  private boolean confidential;
  private boolean ownDepartments;
  private List<AppLevel> apps = AppLevel.of(Set.of());
  private final List<ScopeTarget> scope = new ArrayList<>();

  AdminGroupForm() {}

  AdminGroupForm(AdminGroupDetail group) {
    Set<Permission> rights = group.rights();
    name = group.name();
    contacts = level(rights, Permission.CONTACTS_VIEW, Permission.CONTACTS_MANAGE);
    structure = level(rights, Permission.STRUCTURE_VIEW, Permission.STRUCTURE_MANAGE);
    students = level(rights, Permission.STUDENTS_VIEW, Permission.STUDENTS_MANAGE);
    teachers = rights.contains(Permission.TEACHERS_MANAGE);
    invite = rights.contains(Permission.PARENTS_INVITE);
    verify = rights.contains(Permission.PARENTS_VERIFY);
    apps = AppLevel.of(rights);
    usage = rights.contains(Permission.USAGE_VIEW);
    exports = rights.contains(Permission.EXPORT_RUN);
    confidential = rights.contains(Permission.CONFIDENTIAL_VIEW);
    ownDepartments = group.ownDepartments();
    scope.addAll(group.scope());
  }

  private static Level level(Set<Permission> rights, Permission view, Permission manage) {
    if (rights.contains(manage)) {
      return Level.MANAGE;
    }
    return rights.contains(view) ? Level.VIEW : Level.NONE;
  }

  AdminGroupInput input() {
    Set<Permission> rights = EnumSet.noneOf(Permission.class);
    give(rights, contacts, Permission.CONTACTS_VIEW, Permission.CONTACTS_MANAGE);
    give(rights, structure, Permission.STRUCTURE_VIEW, Permission.STRUCTURE_MANAGE);
    give(rights, students, Permission.STUDENTS_VIEW, Permission.STUDENTS_MANAGE);
    give(rights, teachers, Permission.TEACHERS_MANAGE);
    give(rights, invite, Permission.PARENTS_INVITE);
    give(rights, verify, Permission.PARENTS_VERIFY);
    apps.forEach(app -> rights.addAll(app.rights()));
    give(rights, usage, Permission.USAGE_VIEW);
    give(rights, exports, Permission.EXPORT_RUN);
    give(rights, confidential, Permission.CONFIDENTIAL_VIEW);
    return new AdminGroupInput(
        name, rights, ownDepartments, ids(ScopeKind.DEPARTMENT), ids(ScopeKind.NODE));
  }

  private static void give(
      Set<Permission> rights, Level level, Permission view, Permission manage) {
    give(rights, level == Level.VIEW, view);
    give(rights, level == Level.MANAGE, manage);
  }

  private static void give(Set<Permission> rights, boolean chosen, Permission right) {
    if (chosen) {
      rights.add(right);
    }
  }

  private Set<String> ids(ScopeKind kind) {
    return scope.stream()
        .filter(t -> t.kind() == kind)
        .map(ScopeTarget::publicId)
        .collect(Collectors.toSet());
  }

  List<ScopeTarget> scope(ScopeKind kind) {
    return scope.stream().filter(t -> t.kind() == kind).toList();
  }

  void include(ScopeTarget target) {
    if (scope.stream().noneMatch(t -> t.publicId().equals(target.publicId()))) {
      scope.add(target);
    }
  }

  void exclude(ScopeTarget target) {
    scope.removeIf(t -> t.publicId().equals(target.publicId()));
  }

  /** Rights in words; of a pair to see and to manage only the greater one. */
  static String rights(Set<Permission> rights, TextsBean texts) {
    Set<String> names = rights.stream().map(Enum::name).collect(Collectors.toSet());
    return rights.stream()
        .sorted()
        .filter(
            r ->
                !names.contains(r.name().replaceFirst("_VIEW$", "_MANAGE"))
                    || !r.name().endsWith("_VIEW"))
        .filter(r -> !AppLevel.isSaidByManaging(r, rights))
        .map(r -> texts.get("identity.right." + r))
        .collect(Collectors.joining(texts.get("shared.ui.listSeparator")));
  }

  /** A scope in words. */
  static String scope(List<String> labels, boolean ownDepartments, TextsBean texts) {
    List<String> all = new ArrayList<>(labels);
    if (ownDepartments) {
      all.add(texts.get("identity.group.ownDepartments"));
    }
    return String.join(texts.get("shared.ui.listSeparator"), all);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Level getContacts() {
    return contacts;
  }

  public void setContacts(Level contacts) {
    this.contacts = contacts;
  }

  public Level getStructure() {
    return structure;
  }

  public void setStructure(Level structure) {
    this.structure = structure;
  }

  public Level getStudents() {
    return students;
  }

  public void setStudents(Level students) {
    this.students = students;
  }

  public boolean isTeachers() {
    return teachers;
  }

  public void setTeachers(boolean teachers) {
    this.teachers = teachers;
  }

  public boolean isInvite() {
    return invite;
  }

  public void setInvite(boolean invite) {
    this.invite = invite;
  }

  public boolean isVerify() {
    return verify;
  }

  public void setVerify(boolean verify) {
    this.verify = verify;
  }

  /** One line for each application. */
  public List<AppLevel> getApps() {
    return apps;
  }

  public boolean isUsage() {
    return usage;
  }

  public void setUsage(boolean usage) {
    this.usage = usage;
  }

  public boolean isExports() {
    return exports;
  }

  public void setExports(boolean exports) {
    this.exports = exports;
  }

  public boolean isConfidential() {
    return confidential;
  }

  public void setConfidential(boolean confidential) {
    this.confidential = confidential;
  }

  public boolean isOwnDepartments() {
    return ownDepartments;
  }

  public void setOwnDepartments(boolean ownDepartments) {
    this.ownDepartments = ownDepartments;
  }
}
