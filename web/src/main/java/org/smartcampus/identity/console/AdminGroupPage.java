package org.smartcampus.identity.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import org.smartcampus.identity.console.AdminGroupForm.Level;
import org.smartcampus.identity.model.AdminApp;
import org.smartcampus.identity.model.ScopeKind;
import org.smartcampus.identity.service.AdminCandidate;
import org.smartcampus.identity.service.AdminGroupDetail;
import org.smartcampus.identity.service.AdminGroupService;
import org.smartcampus.identity.service.AdministratorRow;
import org.smartcampus.identity.service.AdministratorService;
import org.smartcampus.identity.service.ScopeTarget;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;

/** P-52: an admin group with its rights, scope and administrators; a new one without an id. */
@Named("adminGroup")
@ViewScoped
public class AdminGroupPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private AdminGroupService groups;
  @Inject private AdministratorService administrators;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private String id;
  private AdminGroupDetail group;

  /** Of the state that the form was filled from; the list of members is read again besides. */
  private int version;

  private AdminGroupForm form;
  private String departmentText = "";
  private String nodeText = "";
  private String memberText = "";
  private List<ScopeTarget> foundDepartments = List.of();
  private List<ScopeTarget> foundNodes = List.of();
  private List<AdminCandidate> foundMembers = List.of();
  private AdministratorRow leaving;

  /** Reads the group at the first rendering. */
  public void load() {
    if (form == null) {
      read();
    }
  }

  private void read() {
    group = isNew() ? null : groups.find(id);
    form = isNew() ? new AdminGroupForm() : new AdminGroupForm(group);
    version = isNew() ? 0 : group.version();
  }

  public boolean isNew() {
    return id == null || id.isBlank();
  }

  /** Stores the form; a new group's page goes on with its administrators. */
  public void save() {
    if (isNew()) {
      String added = groups.add(form.input());
      notices.done("identity.group.added", form.getName());
      Faces.redirect("/console/identity/group?id=%s", added);
    } else {
      groups.edit(id, version, form.input());
      notices.done("identity.group.saved", form.getName());
      read();
    }
  }

  public List<ScopeTarget> getDepartments() {
    return form.scope(ScopeKind.DEPARTMENT);
  }

  public List<ScopeTarget> getNodes() {
    return form.scope(ScopeKind.NODE);
  }

  /**
   * Looks for what was typed. What is found is kept until the next search, so that a button does
   * what it said when somebody else added something meanwhile.
   */
  public void search() {
    foundDepartments = found(ScopeKind.DEPARTMENT, departmentText);
    foundNodes = found(ScopeKind.NODE, nodeText);
    foundMembers = memberText.isBlank() ? List.of() : administrators.candidates(memberText);
  }

  private List<ScopeTarget> found(ScopeKind kind, String text) {
    return text.isBlank() ? List.of() : groups.targets(kind, text);
  }

  /** Departments of the typed name; none while nothing is typed. */
  public List<ScopeTarget> getFoundDepartments() {
    return foundDepartments;
  }

  /** Nodes of the typed name; none while nothing is typed. */
  public List<ScopeTarget> getFoundNodes() {
    return foundNodes;
  }

  public void include(ScopeTarget target) {
    form.include(target);
    departmentText = "";
    nodeText = "";
    search();
  }

  public void exclude(ScopeTarget target) {
    form.exclude(target);
  }

  /** Members of the typed name; nobody while nothing is typed. */
  public List<AdminCandidate> getFoundMembers() {
    return foundMembers;
  }

  public void addMember(AdminCandidate member) {
    groups.addMember(id, member.publicId());
    notices.done("identity.group.memberAdded", member.name(), group.name());
    memberText = "";
    search();
    group = groups.find(id);
  }

  public void startRemoving(AdministratorRow row) {
    leaving = row;
  }

  public void removeMember() {
    groups.removeMember(id, leaving.publicId());
    notices.done("identity.group.memberRemoved", leaving.name(), group.name());
    group = groups.find(id);
  }

  public List<Choice> getLevels() {
    return Arrays.stream(Level.values())
        .map(l -> new Choice(l, texts.get("identity.level." + l)))
        .toList();
  }

  public List<Choice> getAppLevels() {
    return Arrays.stream(AdminApp.Level.values())
        .map(l -> new Choice(l, texts.get("identity.app.level." + l)))
        .toList();
  }

  public String getTitle() {
    return isNew() ? texts.get("identity.group.new") : group.name();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public AdminGroupDetail getGroup() {
    return group;
  }

  public AdminGroupForm getForm() {
    return form;
  }

  public AdministratorRow getLeaving() {
    return leaving;
  }

  public String getDepartmentText() {
    return departmentText;
  }

  public void setDepartmentText(String departmentText) {
    this.departmentText = departmentText;
  }

  public String getNodeText() {
    return nodeText;
  }

  public void setNodeText(String nodeText) {
    this.nodeText = nodeText;
  }

  public String getMemberText() {
    return memberText;
  }

  public void setMemberText(String memberText) {
    this.memberText = memberText;
  }
}
