package org.smartcampus.identity.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.smartcampus.identity.rest.CurrentSession;
import org.smartcampus.identity.service.AdminCandidate;
import org.smartcampus.identity.service.AdminGroupRow;
import org.smartcampus.identity.service.AdminGroupService;
import org.smartcampus.identity.service.AdministratorRow;
import org.smartcampus.identity.service.AdministratorService;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;

/** P-51: super administrators and admin groups of the school. */
@Named("administrators")
@ViewScoped
public class AdministratorsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private AdministratorService service;
  @Inject private AdminGroupService groupService;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private List<AdministratorRow> superAdministrators = List.of();
  private List<AdminGroupRow> groups = List.of();
  private String text = "";
  private List<AdminCandidate> found = List.of();
  private AdministratorRow leaving;
  private AdminGroupRow chosen;

  /** Reads both lists at the first rendering. */
  public void load() {
    if (superAdministrators.isEmpty()) {
      refresh();
    }
  }

  private void refresh() {
    superAdministrators = service.superAdministrators();
    groups = groupService.list();
  }

  /** Opens the dialog for a new super administrator. */
  public void startAdding() {
    text = "";
    found = List.of();
  }

  /**
   * Looks for members of the typed name. They are kept until the next search, so that a button does
   * what it said when somebody else was added meanwhile.
   */
  public void search() {
    found = text.isBlank() ? List.of() : service.candidates(text);
  }

  /** Members of the typed name; nobody while nothing is typed. */
  public List<AdminCandidate> getFound() {
    return found;
  }

  public void add(AdminCandidate member) {
    service.add(member.publicId());
    notices.done("identity.admin.added", member.name());
    text = "";
    found = List.of();
    refresh();
  }

  public void startRemoving(AdministratorRow row) {
    leaving = row;
  }

  public void remove() {
    service.remove(leaving.publicId());
    notices.done("identity.admin.removed", leaving.name());
    if (leaving.self()) {
      Faces.redirect("/console/");
    } else {
      refresh();
    }
  }

  /** What happens when the administrator is gone. */
  public List<String> getConsequences() {
    return leaving == null
        ? List.of()
        : List.of(
            texts.get(
                leaving.self() ? "identity.admin.removeSelf" : "identity.admin.removeEffect"));
  }

  public void copy(AdminGroupRow row) {
    String copy = groupService.copy(row.publicId());
    Faces.redirect("/console/identity/group?id=%s", copy);
  }

  /** Looks at the console through the group's eyes. */
  public void see(AdminGroupRow row) {
    HttpServletRequest request = Faces.getRequest();
    groupService.see(CurrentSession.of(request).token(), row.publicId());
    Faces.redirect("/console/");
  }

  public void startSuspending(AdminGroupRow row) {
    chosen = row;
  }

  public void suspend() {
    groupService.suspend(chosen.publicId(), chosen.version());
    notices.done("identity.group.suspended", chosen.name());
    refresh();
  }

  public void resume(AdminGroupRow row) {
    groupService.resume(row.publicId(), row.version());
    notices.done("identity.group.resumed", row.name());
    refresh();
  }

  public void startDeleting(AdminGroupRow row) {
    chosen = row;
  }

  public void delete() {
    groupService.delete(chosen.publicId(), chosen.version());
    notices.done("identity.group.deleted", chosen.name());
    refresh();
  }

  /** A group's rights in words. */
  public String rights(AdminGroupRow row) {
    return AdminGroupForm.rights(row.rights(), texts);
  }

  /** What a group's scope begins at, in words. */
  public String scope(AdminGroupRow row) {
    return AdminGroupForm.scope(row.scope(), row.ownDepartments(), texts);
  }

  /** The founder, or null when the school has none yet. */
  public AdministratorRow getFounder() {
    return superAdministrators.stream().filter(AdministratorRow::founder).findFirst().orElse(null);
  }

  public List<AdministratorRow> getSuperAdministrators() {
    return superAdministrators;
  }

  public List<AdminGroupRow> getGroups() {
    return groups;
  }

  public AdministratorRow getLeaving() {
    return leaving;
  }

  public AdminGroupRow getChosen() {
    return chosen;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
