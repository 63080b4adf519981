package org.smartcampus.identity.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.smartcampus.identity.model.ExternalState;
import org.smartcampus.identity.service.AdminGroupService;
import org.smartcampus.identity.service.ExternalAdministrators;
import org.smartcampus.identity.service.ExternalChange;
import org.smartcampus.identity.service.ExternalInput;
import org.smartcampus.identity.service.ExternalRow;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;

/** The card of external administrators on P-51 (F117). */
@Named("externals")
@ViewScoped
public class ExternalsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ExternalAdministrators service;
  @Inject private AdminGroupService groupService;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private List<ExternalRow> rows;
  private List<Choice> groups = List.of();
  private ExternalRow chosen;
  private String name;
  private String email;
  private String organization;
  private String group;
  private LocalDate endsOn;

  /** Reads the list at the first rendering. */
  public void load() {
    if (rows == null) {
      refresh();
    }
  }

  private void refresh() {
    rows = service.list();
  }

  /** Opens the dialog for somebody new. */
  public void startInviting() {
    fill(null, "", "", null);
  }

  /** Opens the dialog for somebody invited before. */
  public void startEditing(ExternalRow row) {
    fill(row, row.organization(), row.groupId(), row.endsOn());
  }

  private void fill(ExternalRow row, String itsOrganization, String itsGroup, LocalDate itsEnd) {
    chosen = row;
    name = "";
    email = "";
    organization = itsOrganization;
    group = itsGroup;
    endsOn = itsEnd;
    groups = groupService.list().stream().map(g -> new Choice(g.publicId(), g.name())).toList();
  }

  public void invite() {
    service.invite(new ExternalInput(name, email, organization, group, endsOn));
    notices.done("identity.external.invited", name);
    refresh();
  }

  public void edit() {
    service.edit(
        chosen.publicId(), chosen.version(), new ExternalChange(organization, group, endsOn));
    notices.done("identity.external.saved", chosen.name());
    refresh();
  }

  public void inviteAgain(ExternalRow row) {
    service.inviteAgain(row.publicId(), row.version());
    notices.done("identity.external.invited", row.name());
    refresh();
  }

  public void suspend(ExternalRow row) {
    service.suspend(row.publicId(), row.version());
    notices.done("identity.external.suspended", row.name());
    refresh();
  }

  public void resume(ExternalRow row) {
    service.resume(row.publicId(), row.version());
    notices.done("identity.external.resumed", row.name());
    refresh();
  }

  public void startRemoving(ExternalRow row) {
    chosen = row;
  }

  public void remove() {
    service.remove(chosen.publicId(), chosen.version());
    notices.done("identity.external.removed", chosen.name());
    refresh();
  }

  /** Where somebody stands, in words. */
  public String state(ExternalRow row) {
    boolean enrols = row.state() == ExternalState.INVITED && row.accepted();
    return texts.get("identity.external.state." + (enrols ? "ACCEPTED" : row.state()));
  }

  /** The colour of where somebody stands. */
  public String chip(ExternalRow row) {
    return switch (row.state()) {
      case ACTIVE -> "done";
      case INVITED -> "waiting";
      case SUSPENDED -> "wrong";
      default -> "neutral";
    };
  }

  public List<ExternalRow> getRows() {
    return rows;
  }

  /** The school's admin groups, read when the dialog opens. */
  public List<Choice> getGroups() {
    return groups;
  }

  public ExternalRow getChosen() {
    return chosen;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getOrganization() {
    return organization;
  }

  public void setOrganization(String organization) {
    this.organization = organization;
  }

  public String getGroup() {
    return group;
  }

  public void setGroup(String group) {
    this.group = group;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(LocalDate endsOn) {
    this.endsOn = endsOn;
  }
}
